#include "outcome.h"

namespace trellis::clinic {

namespace {

// OperationOutcome.issue.code (valueset-issue-type.html).
std::string_view issueCode(int status) {
    switch (status) {
        case 401: return "login";
        case 403: return "forbidden";
        case 404: return "not-found";
        case 405: return "not-supported";
        case 409:
        case 412: return "conflict";
        case 410: return "deleted";
        case 413: return "too-long";
        case 422: return "processing";
        case 429: return "throttled";
        default: return status >= 500 ? "exception" : "invalid";
    }
}

}  // namespace

Json outcomeResource(const Personality& personality, int status, std::string_view words) {
    Json issue = obj({{"severity", "error"}, {"code", issueCode(status)}});
    if (personality.textInDetails)
        issue.set("details", obj({{"text", words}}));
    else
        issue.set("diagnostics", words);
    return obj({{"resourceType", "OperationOutcome"}, {"issue", arr({std::move(issue)})}});
}

Answer outcome(const Personality& personality, int status, std::string_view words) {
    Answer answer{.status = status, .body = outcomeResource(personality, status, words).dump()};
    if (status == 401) answer.with("WWW-Authenticate", "Bearer");
    return answer;
}

}  // namespace trellis::clinic
