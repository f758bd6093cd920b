#include "origin.h"

#include <algorithm>

namespace trellis::net {

namespace {

constexpr int kHttpsPort = 443;

QString pathOf(const QUrl& url) {
    QString path = url.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyEncoded);
    while (path.endsWith(u'/')) path.chop(1);
    return path;
}

}  // namespace

QString originOf(const QUrl& url) {
    const QString host = url.host(QUrl::FullyEncoded);
    if (host.isEmpty()) return {};
    const int port = url.port(url.scheme() == u"https" ? kHttpsPort : -1);
    return url.scheme() + QLatin1StringView("://") + host.toLower() + u':' + QString::number(port);
}

OriginPolicy::OriginPolicy(const QStringList& origins, const QStringList& tokenBases) {
    for (const QString& origin : origins) {
        const QUrl url(origin);
        if (url.scheme() == u"https" && !originOf(url).isEmpty()) origins_.append(originOf(url));
    }
    for (const QString& base : tokenBases) tokenBases_.append({originOf(QUrl(base)), pathOf(QUrl(base))});
}

Result<QUrl> OriginPolicy::admit(std::string_view address) const {
    const auto forbidden = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '\\'; };
    if (std::ranges::any_of(address, forbidden)) return fail(ErrorKind::badInput, {.subject = "url", .reason = "not-an-address"});
    // Tolerant: servers write `|` unescaped in their page links. Origin and request come from this one QUrl, so no two
    // parsers can disagree about the host.
    QUrl url(QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size())), QUrl::TolerantMode);
    if (!url.isValid() || url.isRelative() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasFragment())
        return fail(ErrorKind::badInput, {.subject = "url", .reason = "not-an-address"});
    if (url.scheme() == u"http") return fail(ErrorKind::notAFhirServer, {.subject = "url", .reason = "plain-http"});
    if (url.scheme() != u"https" || !origins_.contains(originOf(url)))
        return fail(ErrorKind::badInput, {.subject = "url", .reason = "foreign-origin"});
    return url;
}

bool OriginPolicy::mayCarryToken(const QUrl& admitted) const {
    if (tokenBases_.isEmpty()) return true;
    const QString origin = originOf(admitted);
    const QString path = pathOf(admitted);
    return std::ranges::any_of(
        tokenBases_, [&](const Base& base) { return base.origin == origin && (path == base.path || path.startsWith(base.path + u'/')); });
}

}  // namespace trellis::net
