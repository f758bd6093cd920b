#include "http.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace trellis::clinic {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find(separator, from), text.size());
        if (to > from) parts.emplace_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

std::string percentDecode(std::string_view text, bool plusIsSpace) {
    const auto digit = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        if (c >= 'A' && c <= 'F') return c - 'A' + 10;
        return -1;
    };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0) {
            out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
            i += 2;
        } else {
            out += text[i] == '+' && plusIsSpace ? ' ' : text[i];
        }
    }
    return out;
}

std::string percentEncode(std::string_view text) {
    static constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~/:,").find(c) != std::string_view::npos;
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += kHex[static_cast<unsigned char>(c) >> 4];
            out += kHex[static_cast<unsigned char>(c) & 15];
        }
    }
    return out;
}

Pairs parseQuery(std::string_view text) {
    Pairs pairs;
    for (const std::string& part : split(text, '&')) {
        const std::size_t equals = std::min(part.find('='), part.size());
        pairs.emplace_back(percentDecode(std::string_view(part).substr(0, equals), true),
                           equals < part.size() ? percentDecode(std::string_view(part).substr(equals + 1), true) : std::string());
    }
    return pairs;
}

std::string httpDate(std::int64_t milliseconds) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
    return QLocale::c().toString(at, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toStdString();
}

}  // namespace trellis::clinic
