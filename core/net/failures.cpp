#include "failures.h"

namespace trellis::net {

namespace {

struct Complaint {
    int gravity;  // 0: nothing to complain about
    const char* reason;
};

Complaint complaintOf(QSslError::SslError error) {
    switch (error) {
        case QSslError::NoError: return {0, ""};
        case QSslError::SelfSignedCertificate: return {6, "self-signed"};
        case QSslError::CertificateRevoked:
        case QSslError::CertificateBlacklisted: return {4, "revoked"};
        case QSslError::HostNameMismatch: return {3, "wrong-host"};
        case QSslError::CertificateExpired: return {2, "expired"};
        case QSslError::CertificateNotYetValid: return {1, "not-yet-valid"};
        default: return {5, "untrusted"};  // some thirty ways to say that the chain does not hold
    }
}

}  // namespace

std::string tlsReason(const QList<QSslError>& errors) {
    Complaint gravest{0, "handshake"};
    for (const QSslError& error : errors)
        if (const Complaint complaint = complaintOf(error.error()); complaint.gravity > gravest.gravity) gravest = complaint;
    return gravest.reason;
}

Error transportError(QNetworkReply::NetworkError error, const QList<QSslError>& tlsErrors) {
    const auto offline = [](const char* reason) { return Error{ErrorKind::offline, {.subject = "connection", .reason = reason}}; };
    if (!tlsErrors.isEmpty()) return {ErrorKind::tls, {.subject = "certificate", .reason = tlsReason(tlsErrors)}};
    switch (error) {
        case QNetworkReply::SslHandshakeFailedError: return {ErrorKind::tls, {.subject = "certificate", .reason = "handshake"}};
        case QNetworkReply::ConnectionRefusedError: return offline("refused");
        case QNetworkReply::HostNotFoundError: return offline("host-not-found");
        case QNetworkReply::RemoteHostClosedError:
        case QNetworkReply::ContentReSendError: return offline("cut");  // the second: a body that is written only once
        case QNetworkReply::TimeoutError: return {ErrorKind::timeout, {.subject = "connection", .reason = "network"}};
        case QNetworkReply::OperationCanceledError: return offline("cancelled");
        case QNetworkReply::ProxyConnectionRefusedError:
        case QNetworkReply::ProxyConnectionClosedError:
        case QNetworkReply::ProxyNotFoundError:
        case QNetworkReply::ProxyTimeoutError:
        case QNetworkReply::ProxyAuthenticationRequiredError:
        case QNetworkReply::UnknownProxyError: return offline("proxy");
        case QNetworkReply::ProtocolFailure:
        case QNetworkReply::ProtocolUnknownError: return {ErrorKind::notAFhirServer, {.subject = "response", .reason = "not-http"}};
        default: return offline("network");
    }
}

bool isBeforeRequest(QNetworkReply::NetworkError error) {
    switch (error) {
        case QNetworkReply::ConnectionRefusedError:
        case QNetworkReply::HostNotFoundError:
        case QNetworkReply::SslHandshakeFailedError:
        case QNetworkReply::ProxyConnectionRefusedError:
        case QNetworkReply::ProxyNotFoundError: return true;
        default: return false;
    }
}

bool isOnlyAStatus(QNetworkReply::NetworkError error) {
    switch (error) {
        case QNetworkReply::NoError:
        case QNetworkReply::ContentAccessDenied:
        case QNetworkReply::ContentOperationNotPermittedError:
        case QNetworkReply::ContentNotFoundError:
        case QNetworkReply::AuthenticationRequiredError:
        case QNetworkReply::ContentConflictError:
        case QNetworkReply::ContentGoneError:
        case QNetworkReply::UnknownContentError:
        case QNetworkReply::ProtocolInvalidOperationError:
        case QNetworkReply::InternalServerError:
        case QNetworkReply::OperationNotImplementedError:
        case QNetworkReply::ServiceUnavailableError:
        case QNetworkReply::UnknownServerError: return true;
        default: return false;
    }
}

}  // namespace trellis::net
