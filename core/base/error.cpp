#include "base/error.h"

namespace trellis {

std::string_view name(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::offline: return "offline";
        case ErrorKind::timeout: return "timeout";
        case ErrorKind::tls: return "tls";
        case ErrorKind::notAFhirServer: return "not-a-fhir-server";
        case ErrorKind::signInNeeded: return "sign-in-needed";
        case ErrorKind::refused: return "refused";
        case ErrorKind::conflict: return "conflict";
        case ErrorKind::notAccepted: return "not-accepted";
        case ErrorKind::foreignData: return "foreign-data";
        case ErrorKind::damaged: return "damaged";
        case ErrorKind::newer: return "newer";
        case ErrorKind::locked: return "locked";
        case ErrorKind::wrongPasscode: return "wrong-passcode";
        case ErrorKind::wait: return "wait";
        case ErrorKind::noKeyring: return "no-keyring";
        case ErrorKind::diskFull: return "disk-full";
        case ErrorKind::busy: return "busy";
        case ErrorKind::badInput: return "bad-input";
    }
    return "unknown";
}

}  // namespace trellis
