#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/error.h"

namespace trellis::cli {

// A command line that was understood.
struct Arguments {
    std::filesystem::path store;
    std::optional<Instant> now;
    bool json = false;
    std::optional<std::filesystem::path> passphraseFile;
    bool help = false;
    bool version = false;
    std::string command;                                       // "checkin", "session answer"; empty if none was given
    std::vector<std::string> words;                            // what follows the command
    std::vector<std::pair<std::string, std::string>> options;  // of the command, in order; a switch has an empty value

    [[nodiscard]] bool has(std::string_view option) const;
    [[nodiscard]] std::string value(std::string_view option) const;  // the last one; empty if it was not given
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
};

struct OptionSpec {
    std::string_view name;
    std::string_view value;  // how its value is called in the help; empty for a switch
};

struct CommandSpec {
    std::string_view name;
    std::string_view words;  // what follows it, for the help
    std::size_t fewest = 0;
    std::size_t most = 0;
    std::vector<OptionSpec> options;
    const char* summary;  // marked for translation
};

[[nodiscard]] const std::vector<CommandSpec>& commands();
[[nodiscard]] const std::vector<OptionSpec>& globalOptions();

// Options may stand anywhere, as "--name value" or "--name=value"; "--" ends them; "-" is a word.
// Errors: badInput with the word that was not understood as subject, and a reason: "unknown-command", "unknown-option",
// "needs-value", "takes-no-value", "twice", "too-few-words", "too-many-words", "not-an-instant", "no-command".
[[nodiscard]] Result<Arguments> parseArguments(const std::vector<std::string>& given);

// The known command or option that looks most like what was typed, if one does.
[[nodiscard]] std::optional<std::string> nearest(std::string_view typed);

}  // namespace trellis::cli
