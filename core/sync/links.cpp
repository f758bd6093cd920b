#include "links.h"

#include <algorithm>
#include <utility>

namespace trellis::sync {
namespace {

bool isUnreserved(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string decoded(std::string_view value) {
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '%' && i + 2 < value.size() && hexDigit(value[i + 1]) >= 0 && hexDigit(value[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(value[i + 1]) * 16 + hexDigit(value[i + 2]));
            i += 2;
        } else {
            out += value[i] == '+' ? ' ' : value[i];
        }
    }
    return out;
}

std::string lowered(std::string_view text) {
    std::string out{text};
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

struct Address {
    std::string scheme, host, port;
    std::string_view rest;  // path and query
};

std::optional<Address> taken(std::string_view url) {
    const auto colon = url.find("://");
    if (colon == std::string_view::npos) return std::nullopt;
    Address out{.scheme = lowered(url.substr(0, colon)), .host = {}, .port = {}, .rest = {}};
    url.remove_prefix(colon + 3);
    const auto end = std::min(url.find_first_of("/?#"), url.size());
    std::string_view authority = url.substr(0, end);
    out.rest = url.substr(end);
    if (authority.empty() || authority.find_first_of("@\\") != std::string_view::npos) return std::nullopt;
    const auto bracket = authority.rfind(']');
    const auto portAt = authority.rfind(':');
    if (portAt != std::string_view::npos && (bracket == std::string_view::npos || portAt > bracket)) {
        out.port = authority.substr(portAt + 1);
        authority = authority.substr(0, portAt);
    }
    out.host = lowered(authority);
    if (out.port.empty()) out.port = out.scheme == "https" ? "443" : out.scheme == "http" ? "80" : "";
    return out;
}

// The path of `rest` is the base path, or goes on below it.
bool isBelow(std::string_view rest, std::string_view basePath) {
    if (!rest.starts_with(basePath)) return false;
    const std::string_view tail = rest.substr(basePath.size());
    return tail.empty() || tail.front() == '/' || tail.front() == '?';
}

bool hasDotSegment(std::string_view rest) {
    const std::string path = decoded(rest.substr(0, rest.find('?')));
    return path.find("/../") != std::string::npos || path.ends_with("/..") || path.find("/./") != std::string::npos;
}

}  // namespace

std::string encoded(std::string_view value) {
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const char c : value) {
        if (isUnreserved(c) || c == '/' || c == ':') {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += kDigits[byte >> 4];
            out += kDigits[byte & 15];
        }
    }
    return out;
}

std::optional<std::string> underBase(std::string_view link, std::string_view base) {
    if (std::ranges::any_of(link, [](char c) { return static_cast<unsigned char>(c) <= ' '; })) return std::nullopt;
    const auto home = taken(base);
    if (!home || link.empty()) return std::nullopt;
    link = link.substr(0, link.find('#'));
    const std::string origin{base.substr(0, base.size() - home->rest.size())};

    std::string_view rest;
    std::string joined;
    if (link.find("://") != std::string_view::npos && link.find("://") < link.find_first_of("/?")) {
        const auto there = taken(link);
        if (!there || there->host != home->host) return std::nullopt;
        rest = there->rest;
    } else if (link.starts_with("//")) {
        return std::nullopt;
    } else if (link.front() == '/') {
        rest = link;
    } else if (link.front() == '?') {
        joined = std::string{home->rest} + std::string{link};
        rest = joined;
    } else {
        joined = std::string{home->rest} + "/" + std::string{link};
        rest = joined;
    }
    if (!isBelow(rest, home->rest) || hasDotSegment(rest)) return std::nullopt;
    return origin + std::string{rest};
}

std::optional<std::string> queryValue(std::string_view url, std::string_view name) {
    const auto mark = url.find('?');
    if (mark == std::string_view::npos) return std::nullopt;
    std::string_view query = url.substr(mark + 1);
    query = query.substr(0, query.find('#'));
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        const auto equals = std::min(pair.find('='), pair.size());
        if (decoded(pair.substr(0, equals)) == name) return decoded(pair.substr(std::min(equals + 1, pair.size())));
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return std::nullopt;
}

std::optional<Located> locatedAt(std::string_view location, std::string_view type) {
    Located out;
    if (const auto history = location.find("/_history/"); history != std::string_view::npos) {
        out.version = location.substr(history + 10);
        location = location.substr(0, history);
    }
    const auto slash = location.rfind('/');
    if (slash == std::string_view::npos) return std::nullopt;
    out.id = location.substr(slash + 1);
    const std::string_view before = location.substr(0, slash);
    if (!isFhirId(out.id) || !(before == type || before.ends_with("/" + std::string{type}))) return std::nullopt;
    return out;
}

bool isFhirId(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) { return isUnreserved(c) && c != '_' && c != '~'; });
}

}  // namespace trellis::sync
