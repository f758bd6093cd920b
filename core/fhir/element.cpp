#include "element.h"

#include <algorithm>

#include "base/time.h"
#include "systems.h"

namespace trellis::fhir {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

std::string_view stripped(std::string_view text) {
    while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
    return text;
}

bool startsCodePoint(char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }

// The text of a Document is valid UTF-8, so counting first bytes counts code points.
std::string bounded(std::string_view text, std::size_t most, bool lines) {
    std::string out;
    std::size_t count = 0;
    for (const char c : stripped(text)) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        if (control && c != '\n' && c != '\t') continue;
        if (startsCodePoint(c) && ++count > most) break;
        out.push_back(control && !lines ? ' ' : c);
    }
    return out;
}

bool isAlphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isTypeName(std::string_view text) {
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z' && std::ranges::all_of(text, isAlphanumeric);
}

template <class Visit>
void eachCoding(const Value& codeable, const Visit& visit) {
    if (codeable.kind() == Value::Kind::array) {
        for (const Value& item : codeable.items()) eachCoding(item, visit);
        return;
    }
    for (const Value& coding : codeable["coding"].items()) visit(coding);
}

void append(std::string& out, std::string_view between, const std::string& piece) {
    if (piece.empty()) return;
    if (!out.empty()) out += between;
    out += piece;
}

int nameRank(const Value& name) {
    const std::string use = name["use"].textOr("");
    if (use == "usual") return 0;
    if (use == "official") return 1;
    if (use == "old" || use == "maiden" || use == "temp" || name["period"]["end"].exists()) return 3;
    return 2;
}

}  // namespace

std::string plain(std::string_view text, std::size_t most) { return bounded(text, most, true); }
std::string oneLine(std::string_view text, std::size_t most) { return bounded(text, most, false); }
std::string title(const Value& value) { return oneLine(value.textOr(""), kMaxTitle); }
std::string comment(const Value& value) { return plain(value.textOr(""), kMaxComment); }

std::string code(const Value& value) {
    const std::string text = value.textOr("");
    const bool good = text.size() <= 64 && std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7f; });
    return good ? text : "";
}

bool isId(std::string_view text) {
    return !text.empty() && text.size() <= 64 &&
           std::ranges::all_of(text, [](char c) { return isAlphanumeric(c) || c == '-' || c == '.'; });
}

Value firstOf(const Value& list) { return list.kind() == Value::Kind::array ? list.first() : list; }

std::string codeIn(const Value& codeable, std::string_view system) {
    std::string found;
    eachCoding(codeable, [&](const Value& coding) {
        if (found.empty() && coding["system"].text() == system) found = code(coding["code"]);
    });
    return found;
}

std::string anyCode(const Value& codeable) {
    std::string found;
    eachCoding(codeable, [&](const Value& coding) {
        if (found.empty()) found = code(coding["code"]);
    });
    return found;
}

std::string words(const Value& codeable) {
    if (codeable.kind() == Value::Kind::array) {
        for (const Value& item : codeable.items()) {
            if (std::string found = words(item); !found.empty()) return found;
        }
        return {};
    }
    std::string found = title(codeable["text"]);
    eachCoding(codeable, [&](const Value& coding) {
        if (found.empty()) found = title(coding["display"]);
    });
    return found;
}

Value extension(const Value& element, std::string_view url) {
    for (const Value& each : element["extension"].items()) {
        if (each["url"].text() == url) return each;
    }
    return {};
}

std::string referenced(const Value& reference) {
    const std::string whole = reference["reference"].textOr("");
    std::string_view text = whole;
    if (const auto version = text.find("/_history/"); version != std::string_view::npos) text = text.substr(0, version);
    const auto slash = text.rfind('/');
    if (slash == std::string_view::npos) return {};
    const std::string_view id = text.substr(slash + 1);
    const std::string_view before = text.substr(0, slash);
    const auto second = before.rfind('/');
    const std::string_view type = second == std::string_view::npos ? before : before.substr(second + 1);
    if (!isId(id) || !isTypeName(type)) return {};
    return std::string(type) + "/" + std::string(id);
}

std::string referencedId(const Value& reference, std::string_view type) {
    const std::string found = referenced(reference);
    const bool fits = found.size() > type.size() + 1 && found.starts_with(type) && found[type.size()] == '/';
    return fits ? found.substr(type.size() + 1) : "";
}

std::string httpsUrl(const Value& value) {
    constexpr std::string_view kScheme = "https://";
    constexpr std::size_t kLongest = 2000;
    const std::string whole = value.textOr("");
    const std::string_view text = stripped(whole);
    if (text.size() > kLongest || text.size() <= kScheme.size()) return {};
    const bool secure = std::ranges::equal(text.substr(0, kScheme.size()), kScheme,
                                           [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
    const bool visible =
        std::ranges::all_of(text, [](char c) { return c > 0x20 && c != 0x7f && c != '\\' && c != '"' && c != '<' && c != '>'; });
    const std::string_view rest = text.substr(kScheme.size());
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    // "https://clinic.example@evil.example" shows one host and goes to another.
    if (!secure || !visible || authority.empty() || authority.front() == ':' || authority.contains('@')) return {};
    return std::string(kScheme) + std::string(rest);
}

std::optional<Instant> instant(const Value& value) { return parseInstant(value.textOr("")); }

std::optional<Day> day(const Value& value) {
    const std::string text = value.textOr("");
    if (text.size() > 10 && text[10] != 'T') return std::nullopt;
    return parseDay(std::string_view(text).substr(0, 10));
}

std::string zoneOf(const Value& sibling) {
    const Value found = extension(sibling, systems::kTimeZone);
    const std::string zone = code(found["valueCode"].exists() ? found["valueCode"] : found["valueString"]);
    const bool good = std::ranges::all_of(zone, [](char c) { return isAlphanumeric(c) || c == '/' || c == '_' || c == '+' || c == '-'; });
    return good ? zone : "";
}

Name nameOf(const Value& names) {
    Value best;
    for (const Value& name : names.kind() == Value::Kind::object ? std::vector{names} : names.items()) {
        if (name.kind() == Value::Kind::object && (!best.exists() || nameRank(name) < nameRank(best))) best = name;
    }
    Name result{.given = title(firstOf(best["given"])), .full = title(best["text"])};
    if (result.full.empty()) {
        for (const Value& given : best["given"].items()) append(result.full, " ", title(given));
        append(result.full, " ", title(best["family"]));
    }
    if (result.full.empty()) result.full = result.given;
    if (result.given.empty()) result.given = result.full.substr(0, result.full.find(' '));
    return result;
}

std::string phoneOf(const Value& telecom) {
    std::string best;
    int bestRank = 4;
    for (const Value& point : telecom.items()) {
        const std::string use = point["use"].textOr("");
        if (point["system"].text() != "phone" || use == "old") continue;
        const int rank = use == "work" ? 1 : use == "mobile" ? 2 : 3;
        const std::string number = title(point["value"]);
        if (!number.empty() && rank < bestRank) {
            best = number;
            bestRank = rank;
        }
    }
    return best;
}

std::string addressOf(const Value& address) {
    const Value one = firstOf(address);
    std::string text = oneLine(one["text"].textOr(""), kMaxTitle);
    if (!text.empty()) return text;
    for (const Value& line : one["line"].items()) append(text, ", ", title(line));
    append(text, ", ", title(one["city"]));
    std::string region = title(one["state"]);
    append(region, " ", title(one["postalCode"]));
    append(text, ", ", region);
    return oneLine(text, kMaxTitle);
}

Result<std::string> identified(const Value& root, std::string_view type) {
    const auto refuse = [&](std::string_view reason) {
        return fail(ErrorKind::badInput, {.subject = std::string(type), .reason = std::string(reason)});
    };
    if (root["resourceType"].text() != type) return refuse("wrong-type");
    std::string id = root["id"].textOr("");
    if (!isId(id)) return refuse("no-id");
    return id;
}

Result<Document> parsed(std::string_view json, std::string_view type) {
    auto document = Document::parse(std::string(json));
    if (!document) return fail(ErrorKind::badInput, {.subject = std::string(type), .reason = document.error().facts.reason});
    return document;
}

}  // namespace trellis::fhir
