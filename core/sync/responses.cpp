#include "responses.h"

namespace trellis::sync {

Meaning meaningOf(int status) {
    if (status >= 200 && status < 300) return Meaning::done;
    switch (status) {
        case 401: return Meaning::unauthorised;
        case 403: return Meaning::forbidden;
        case 404: return Meaning::notFound;
        case 405: return Meaning::notAllowed;
        case 407:
        case 408: return Meaning::ambiguous;
        case 409:
        case 412: return Meaning::conflict;
        case 410: return Meaning::gone;
        case 425:
        case 429: return Meaning::busy;
        case 503: return Meaning::unavailable;
        default: return status >= 400 && status < 500 ? Meaning::notAccepted : Meaning::ambiguous;
    }
}

}  // namespace trellis::sync
