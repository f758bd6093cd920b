#include "reference.h"

#include <algorithm>

#include "element.h"

namespace trellis::fhir {

namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

// A Patient by its look, in any spelling: "patient/7", "/Patient%2F7", "https://elsewhere/Patient/7?x".
bool looksLikePatient(std::string_view text) {
    const std::string small = lower(text);
    for (std::size_t at = small.find("patient"); at != std::string::npos; at = small.find("patient", at + 1)) {
        const bool segment = at == 0 || small[at - 1] == '/' || small.substr(at >= 3 ? at - 3 : 0, 3) == "%2f";
        const std::string_view behind = std::string_view(small).substr(at + 7);
        if (segment && (behind.starts_with('/') || behind.starts_with("%2f") || behind.starts_with('?'))) return true;
    }
    return false;
}

struct TypeAndId {
    std::string_view type, id;
};

// "Type/id" or "Type/id/_history/v" and nothing else.
std::optional<TypeAndId> relative(std::string_view text) {
    if (const auto history = text.find("/_history/"); history != std::string_view::npos) {
        if (!isId(text.substr(history + 10))) return std::nullopt;
        text = text.substr(0, history);
    }
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const TypeAndId found{text.substr(0, slash), text.substr(slash + 1)};
    const bool typed =
        !found.type.empty() && std::ranges::all_of(found.type, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
    return typed && isId(found.id) ? std::optional(found) : std::nullopt;
}

}  // namespace

std::string normalisedUrl(std::string_view url) {
    const auto colon = url.find("://");
    if (colon == std::string_view::npos) return {};
    const std::string scheme = lower(url.substr(0, colon));
    if (scheme != "https" && scheme != "http") return {};
    const std::string_view rest = url.substr(colon + 3);
    const auto slash = rest.find_first_of("/?#");
    std::string authority = lower(rest.substr(0, slash));
    const std::string_view port = scheme == "https" ? ":443" : ":80";
    if (authority.ends_with(port)) authority.resize(authority.size() - port.size());
    if (authority.empty() || authority.contains('@')) return {};
    return scheme + "://" + authority + std::string(slash == std::string_view::npos ? std::string_view{} : rest.substr(slash));
}

References::References(const PatientId& me, std::string_view base) : me_(me.value), base_(normalisedUrl(base)) {
    while (base_.ends_with('/')) base_.pop_back();
    if (!base_.empty()) base_ += '/';
}

bool References::belowBase(std::string_view absolute, std::string_view& rest) const {
    if (base_.empty() || !absolute.starts_with(base_)) return false;
    rest = absolute.substr(base_.size());
    return true;
}

Whom References::literal(std::string_view text) const {
    constexpr std::string_view kUuid = "urn:uuid:";
    if (text.empty()) return Whom::none;
    if (text.starts_with('#')) return Whom::other;  // contained resources are looked at themselves
    if (text.starts_with(kUuid)) return !me_.empty() && lower(text.substr(kUuid.size())) == lower(me_) ? Whom::me : Whom::unknown;
    if (text.starts_with("urn:")) return Whom::unknown;
    std::string absolute;
    std::string_view rest = text;
    if (text.contains("://")) {
        absolute = normalisedUrl(text);
        if (!belowBase(absolute, rest)) return looksLikePatient(text) ? Whom::another : Whom::other;
    }
    if (const auto found = relative(rest)) {
        if (found->type == "Patient") return !me_.empty() && found->id == me_ ? Whom::me : Whom::another;
        return looksLikePatient(rest) ? Whom::another : Whom::other;
    }
    return looksLikePatient(rest) ? Whom::another : Whom::unknown;
}

Whom References::whom(const Value& reference) const {
    constexpr std::string_view kProviderNumber = "http://hl7.org/fhir/sid/us-npi";
    const Value text = reference["reference"];
    const Whom named = text.exists() ? (text.text() ? literal(*text.text()) : Whom::unknown) : Whom::none;
    if (named == Whom::me || named == Whom::another) return named;
    // What the server says it is about, when it says so.
    const std::string type = reference["type"].textOr("");
    if (type.ends_with("Patient")) return Whom::another;
    if (named == Whom::other) return named;
    if (!type.empty()) return Whom::other;
    if (named == Whom::unknown) return named;
    const Value identifier = reference["identifier"];
    if (identifier.exists()) return identifier["system"].text() == kProviderNumber ? Whom::other : Whom::unknown;
    return reference.exists() && reference.kind() != Value::Kind::object ? Whom::unknown : Whom::none;
}

bool References::leadsToAnother(std::string_view address) const {
    constexpr std::string_view kPatient = "Patient/";
    std::string absolute;
    std::string_view rest = address;
    if (address.contains("://")) {
        absolute = normalisedUrl(address);
        if (!belowBase(absolute, rest)) return false;
    }
    if (rest.starts_with('/')) rest.remove_prefix(1);
    if (!rest.starts_with(kPatient)) return false;
    rest.remove_prefix(kPatient.size());
    return rest.substr(0, rest.find_first_of("/?#")) != me_;
}

}  // namespace trellis::fhir
