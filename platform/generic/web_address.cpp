#include "generic/web_address.h"

namespace trellis::platform {

Result<QUrl> webAddress(const std::string& url) {
    QUrl address(QString::fromStdString(url), QUrl::StrictMode);
    const QString host = address.host();
    const bool here = host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1");
    const bool web = address.scheme() == QLatin1String("https") || (address.scheme() == QLatin1String("http") && here);
    if (!address.isValid() || host.isEmpty() || !web) return fail(ErrorKind::badInput, {.subject = "url", .reason = "not-https"});
    return address;
}

}  // namespace trellis::platform
