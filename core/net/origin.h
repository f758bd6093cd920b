#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>
#include <expected>
#include <string_view>

#include "base/error.h"

namespace trellis::net {

// "https://host:port": lower case, the host in ASCII, the port always written. Empty if the address has no host.
[[nodiscard]] QString originOf(const QUrl& url);

// Where requests may go. Values only, never changed after construction: any thread may ask.
class OriginPolicy {
public:
    OriginPolicy(const QStringList& origins, const QStringList& tokenBases);

    // The address as it will be requested. Errors: notAFhirServer "plain-http"; badInput "not-an-address" (not
    // absolute, with user name or fragment, with white space or control characters) and "foreign-origin".
    [[nodiscard]] Result<QUrl> admit(std::string_view address) const;
    [[nodiscard]] bool mayCarryToken(const QUrl& admitted) const;

private:
    QStringList origins_;
    struct Base {
        QString origin;
        QString path;  // without a slash at the end
    };
    QList<Base> tokenBases_;
};

}  // namespace trellis::net
