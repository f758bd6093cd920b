#include "auth/directory.h"

#include <simdjson.h>

#include <QUrl>
#include <QUrlQuery>
#include <algorithm>
#include <array>
#include <utility>

namespace trellis::auth {

namespace {

constexpr std::size_t kCodeLength = 8;
constexpr std::string_view kDirectory = "clinics.json";

std::unexpected<Error> refused(const char* reason) { return fail(ErrorKind::badInput, {.subject = "clinic", .reason = reason}); }

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const auto first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

bool startsWithNoCase(std::string_view text, std::string_view lowerCaseStart) {
    return text.size() >= lowerCaseStart.size() &&
           std::ranges::equal(text.substr(0, lowerCaseStart.size()), lowerCaseStart,
                              [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

// "rvrb nd24" -> "RVRBND24". S, Z and 8 are not in the alphabet and can only be a 5, 2 or B that was misread. Empty if
// there is anything but letters, digits, dashes and spaces.
std::string codeLetters(std::string_view given) {
    std::string letters;
    for (char c : given) {
        if (c == '-' || c == ' ') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) return {};
        constexpr std::array<std::pair<char, char>, 3> kMisread{{{'S', '5'}, {'Z', '2'}, {'8', 'B'}}};
        for (const auto& [seen, meant] : kMisread) c = c == seen ? meant : c;
        letters += c;
    }
    return letters;
}

struct Entry {
    Clinic clinic;
    std::string state;
};

Result<std::vector<Entry>> readDirectory(const Assets& assets) {
    const auto text = assets.read(kDirectory);
    if (!text) return fail(text.error());
    const auto damaged = [] { return fail(ErrorKind::damaged, {.subject = std::string(kDirectory), .reason = "unreadable"}); };
    simdjson::dom::parser parser;
    simdjson::dom::array rows;
    if (parser.parse(*text)["clinics"].get_array().get(rows) != simdjson::SUCCESS) return damaged();
    std::vector<Entry> entries;
    for (const simdjson::dom::element row : rows) {
        std::string_view code, name, base, state;
        if (row["code"].get(code) || row["name"].get(name) || row["fhirBase"].get(base)) return damaged();
        if (row["state"].get(state)) state = {};
        entries.push_back({{std::string(name), std::string(base), std::string(code)}, std::string(state)});
    }
    return entries;
}

Result<Clinic> byCode(std::string_view given, const Assets& assets) {
    const std::string letters = codeLetters(given);
    if (letters.empty() || letters.size() > kCodeLength) return refused("not-an-address");
    if (letters.size() < kCodeLength) return refused("incomplete-code");
    const auto entries = readDirectory(assets);
    if (!entries) return fail(entries.error());
    const auto found = std::ranges::find(*entries, letters, [](const Entry& entry) { return codeLetters(entry.clinic.code); });
    if (found == entries->end()) return refused("unknown-code");
    if (found->state == "used") return refused("used-code");
    if (!found->state.empty()) return refused("expired-code");
    return found->clinic;
}

Result<Clinic> byAddress(const QUrl& url, const Assets& assets) {
    if (url.hasQuery()) return refused("not-an-address");
    QString path = url.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyEncoded);
    while (path.endsWith(u'/')) path.chop(1);
    QString base = QStringLiteral("https://") + url.host(QUrl::FullyEncoded).toLower();
    if (url.port(443) != 443) base += u':' + QString::number(url.port());
    Clinic clinic{.name = url.host().toStdString(), .fhirBase = (base + path).toStdString(), .code = {}};
    // A clinic that the directory knows keeps its name however it was reached.
    if (const auto entries = readDirectory(assets)) {
        const auto found = std::ranges::find(*entries, clinic.fhirBase, [](const Entry& entry) { return entry.clinic.fhirBase; });
        if (found != entries->end()) clinic.name = found->clinic.name;
    }
    return clinic;
}

Result<Clinic> resolve(std::string_view given, const Assets& assets, bool mayBeLink) {
    given = trimmed(given);
    if (startsWithNoCase(given, "http://")) return refused("plain-http");
    const bool https = startsWithNoCase(given, "https://");
    const bool ours = startsWithNoCase(given, "trellis:");
    if (!https && !ours) return byCode(given, assets);
    if (std::ranges::any_of(given, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '\\'; }))
        return refused("not-an-address");
    const QUrl url(QString::fromUtf8(given.data(), static_cast<qsizetype>(given.size())), QUrl::StrictMode);
    if (!url.isValid() || !url.userInfo().isEmpty() || (https && url.host().isEmpty())) return refused("not-an-address");
    const QStringList clinics = QUrlQuery(url).allQueryItemValues(QStringLiteral("clinic"), QUrl::FullyDecoded);
    if (!clinics.isEmpty()) {
        // A link names one clinic by code or address, and never another link.
        if (!mayBeLink || clinics.size() != 1) return refused("not-an-address");
        return resolve(clinics.front().toStdString(), assets, false);
    }
    if (ours || url.hasFragment()) return refused("not-an-address");
    return byAddress(url, assets);
}

}  // namespace

Result<Clinic> resolveClinic(std::string_view given, const Assets& assets) { return resolve(given, assets, true); }

}  // namespace trellis::auth
