#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace trellis::test {

// Certificates of one test run, made by the openssl tool in a folder that goes away with it. All are for 127.0.0.1 and
// signed by one CA unless their name says otherwise. EC P-256, so that the whole set takes a fraction of a second.
class Certificates {
public:
    // Made once for the process.
    static const Certificates& instance();

    [[nodiscard]] QByteArray authority() const;  // PEM: what a client is given as extra trust

    // nameInSubjectAlone: the address stands as common name, the alternative names are of another host (RFC 6125 6.4.4).
    enum class Kind { good, expired, notYetValid, wrongHost, nameInSubjectAlone, selfSigned, unknownAuthority };
    [[nodiscard]] QSslConfiguration server(Kind kind) const;
    [[nodiscard]] QString file(const char* name) const;

private:
    Certificates();

    QTemporaryDir folder_;
};

}  // namespace trellis::test
