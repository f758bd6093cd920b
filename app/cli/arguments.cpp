#include "arguments.h"

#include <QStandardPaths>
#include <QtGlobal>
#include <algorithm>
#include <numeric>
#include <ranges>

#include "base/time.h"

namespace trellis::cli {

namespace {

std::unexpected<Error> misuse(std::string_view what, std::string_view reason) {
    return fail(ErrorKind::badInput, {.subject = std::string(what), .reason = std::string(reason)});
}

const OptionSpec* findOption(const std::vector<OptionSpec>& among, std::string_view name) {
    const auto found = std::ranges::find(among, name, &OptionSpec::name);
    return found == among.end() ? nullptr : &*found;
}

const OptionSpec* findAnywhere(std::string_view name) {
    if (const OptionSpec* global = findOption(globalOptions(), name)) return global;
    for (const CommandSpec& command : commands()) {
        if (const OptionSpec* found = findOption(command.options, name)) return found;
    }
    return nullptr;
}

bool mayRepeat(std::string_view option) { return option == "--feeling" || option == "--symptom"; }

struct Token {
    std::string name;                  // "--mood", or a word
    std::optional<std::string> value;  // what stood behind "="
    bool isOption = false;
};

std::vector<Token> tokens(const std::vector<std::string>& given) {
    std::vector<Token> out;
    bool optionsEnded = false;
    for (const std::string& each : given) {
        if (!optionsEnded && each == "--") {
            optionsEnded = true;
        } else if (optionsEnded || each.size() < 2 || each[0] != '-') {
            out.push_back({.name = each, .value = std::nullopt, .isOption = false});
        } else {
            const auto equals = each.find('=');
            const bool has = each.starts_with("--") && equals != std::string::npos;
            out.push_back({.name = has ? each.substr(0, equals) : each,
                           .value = has ? std::optional(each.substr(equals + 1)) : std::nullopt,
                           .isOption = true});
        }
    }
    return out;
}

Result<> apply(Arguments& arguments, const OptionSpec& option, const std::string& value, bool isGlobal) {
    if (!isGlobal) {
        if (arguments.has(option.name) && !mayRepeat(option.name)) return misuse(option.name, "twice");
        arguments.options.emplace_back(option.name, value);
        return {};
    }
    if (option.name == "--store") arguments.store = value;
    if (option.name == "--json") arguments.json = true;
    if (option.name == "--passphrase-file") arguments.passphraseFile = value;
    if (option.name == "--help" || option.name == "-h") arguments.help = true;
    if (option.name == "--version") arguments.version = true;
    if (option.name == "--now") {
        arguments.now = parseInstant(value);
        if (!arguments.now) return misuse(option.name, "not-an-instant");
    }
    return {};
}

// The words "session" "answer" are one command.
Result<const CommandSpec*> takeCommand(std::vector<std::string>& words) {
    if (words.empty()) return nullptr;
    std::size_t used = 1;
    std::string name = words[0];
    if (words.size() > 1 && name == "session") {
        name += ' ' + words[1];
        used = 2;
    }
    const auto found = std::ranges::find(commands(), name, &CommandSpec::name);
    if (found == commands().end()) return misuse(name, "unknown-command");
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(used));
    return &*found;
}

// Edit distance (Levenshtein) of two short words.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

}  // namespace

bool Arguments::has(std::string_view option) const { return std::ranges::contains(options | std::views::keys, option); }

std::string Arguments::value(std::string_view option) const {
    const auto all = values(option);
    return all.empty() ? std::string{} : all.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
    std::vector<std::string> all;
    for (const auto& [name, value] : options) {
        if (name == option) all.push_back(value);
    }
    return all;
}

const std::vector<OptionSpec>& globalOptions() {
    static const std::vector<OptionSpec> options{{"--store", "DIR"}, {"--now", "ISO"}, {"--json", ""},   {"--passphrase-file", "FILE"},
                                                 {"--help", ""},     {"-h", ""},       {"--version", ""}};
    return options;
}

const std::vector<CommandSpec>& commands() {
    static const std::vector<CommandSpec> all{
        {"enrol",
         "ADDRESS|CODE|LINK",
         1,
         1,
         {{"--demo", ""}, {"--demo-user", "NAME"}, {"--demo-passcode", "DIGITS"}, {"--trust", "FILE"}, {"--browser", "PROGRAM"}},
         QT_TRANSLATE_NOOP("Cli", "join a clinic: sign in and keep the sign-in here")},
        {"sync", "", 0, 0, {}, QT_TRANSLATE_NOOP("Cli", "send what waits and get what is new")},
        {"status", "", 0, 0, {}, QT_TRANSLATE_NOOP("Cli", "who this is, and what stands where")},
        {"sessions", "", 0, 0, {{"--from", "DAY|ISO"}, {"--to", "DAY|ISO"}}, QT_TRANSLATE_NOOP("Cli", "the sessions of the program")},
        {"session answer",
         "ID accepted|declined|move",
         2,
         2,
         {{"--note", "TEXT"}, {"--reason", "CODE"}},
         QT_TRANSLATE_NOOP("Cli", "say if you will be there")},
        {"checkin",
         "[-]",
         0,
         1,
         {{"--mood", "1-5"},
          {"--feeling", "CODE"},
          {"--own-word", "TEXT"},
          {"--symptom", "CODE=0-4"},
          {"--craving", "0-10"},
          {"--sleep", "7h30"},
          {"--sleep-quality", "poor|fair|good"},
          {"--note", "TEXT"}},
         QT_TRANSLATE_NOOP("Cli", "check in, by options or by JSON on standard input with -")},
        {"checkins", "", 0, 0, {{"--limit", "N"}}, QT_TRANSLATE_NOOP("Cli", "the check-ins that are kept here")},
        {"outbox", "", 0, 0, {}, QT_TRANSLATE_NOOP("Cli", "what waits to go to the clinic")},
        {"verify", "", 0, 0, {}, QT_TRANSLATE_NOOP("Cli", "look whether everything kept here is whole")},
        {"export", "", 0, 0, {{"--fhir", "FILE"}}, QT_TRANSLATE_NOOP("Cli", "write everything to a FHIR file, which is not protected")},
        {"doctor", "URL", 1, 1, {{"--trust", "FILE"}}, QT_TRANSLATE_NOOP("Cli", "what a FHIR server can do for Trellis")},
    };
    return all;
}

Result<Arguments> parseArguments(const std::vector<std::string>& given) {
    Arguments arguments;
    const std::vector<Token> all = tokens(given);
    struct Chosen {
        const OptionSpec* option;
        std::string name;
        std::string value;
    };
    std::vector<Chosen> chosen;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Token& token = all[i];
        if (!token.isOption) {
            arguments.words.push_back(token.name);
            continue;
        }
        const OptionSpec* option = findAnywhere(token.name);
        if (option == nullptr) return misuse(token.name, "unknown-option");
        std::string value = token.value.value_or(std::string{});
        if (option->value.empty()) {
            if (token.value) return misuse(token.name, "takes-no-value");
        } else if (!token.value) {
            if (i + 1 >= all.size() || all[i + 1].isOption) return misuse(token.name, "needs-value");
            value = all[++i].name;
        }
        chosen.push_back({.option = option, .name = token.name, .value = std::move(value)});
    }

    auto command = takeCommand(arguments.words);
    if (!command) return fail(command.error());
    for (const Chosen& each : chosen) {
        const bool isGlobal = findOption(globalOptions(), each.name) != nullptr;
        if (!isGlobal && (*command == nullptr || findOption((*command)->options, each.name) == nullptr)) {
            return misuse(each.name, "unknown-option");
        }
        if (auto applied = apply(arguments, *each.option, each.value, isGlobal); !applied) return fail(applied.error());
    }
    if (arguments.store.empty()) {
        // Where the window keeps its profile, see QStandardPaths::AppDataLocation.
        arguments.store = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString() + "/trellis";
    }
    if (arguments.help || arguments.version) return arguments;
    if (*command == nullptr) return misuse("", "no-command");
    arguments.command = (*command)->name;
    if (arguments.words.size() < (*command)->fewest) return misuse(arguments.command, "too-few-words");
    if (arguments.words.size() > (*command)->most) return misuse(arguments.words.back(), "too-many-words");
    return arguments;
}

std::optional<std::string> nearest(std::string_view typed) {
    std::optional<std::string> best;
    std::size_t bestDistance = std::max<std::size_t>(1, typed.size() / 3) + 1;
    const auto consider = [&](std::string_view known) {
        const std::size_t far = distance(typed, known);
        if (far < bestDistance) {
            bestDistance = far;
            best = known;
        }
    };
    for (const CommandSpec& command : commands()) {
        consider(command.name);
        for (const OptionSpec& option : command.options) consider(option.name);
    }
    for (const OptionSpec& option : globalOptions()) consider(option.name);
    return best;
}

}  // namespace trellis::cli
