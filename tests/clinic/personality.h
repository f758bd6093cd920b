#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace trellis::clinic {

/// How one kind of server in the field behaves. M is like Medplum (observed over HTTP), H like HAPI (from its source and
/// documentation). Code asks for the trait, never for the letter, so that a third personality is one more row here.
struct Personality {
    char letter;
    std::string_view software;
    bool updateCreate;           // PUT to an unknown id makes it
    bool uuidIds;                // ids and versions are UUIDs; otherwise numbers that count up
    int staleOnPut;              // status for a stale If-Match
    bool guardsPatchAndDelete;   // looks at If-Match on PATCH and DELETE (409 when stale)
    bool atomicTransactions;     // otherwise each entry stands alone and the answer is 200
    bool limitsTransactions;     // 8 entries if any is conditional, 50 PUTs
    bool entriesCarryEtag;       // etag, and location with a version, in the answer to a bundle
    bool totals;                 // Bundle.total in a search
    bool statefulPages;          // next is ?_getpages=…, which expires; otherwise an opaque cursor
    int largestPage;             // entries of a search page at most
    std::int64_t searchCacheMs;  // an identical search may be answered from a cache, unless no-cache
    bool utcStamps;              // lastUpdated in Z; otherwise with the server's zone offset
    bool typeHistory;            // GET Type/_history, and _since
    bool deletedIsGone;          // 410 after a delete; otherwise 404 for the patient
    bool referentialIntegrity;   // a dangling reference is 400, deleting what is referenced 409
    bool checksBindings;         // a bad code in a required binding is 400
    bool textInDetails;          // OperationOutcome words in issue.details.text; otherwise in diagnostics
    bool exactRedirect;          // redirect port counts; otherwise any loopback port
    bool reuseRevokesFamily;     // an old refresh token ends all that came from it; otherwise 400 invalid_request
};

inline constexpr Personality kPersonalityM{.letter = 'M',
                                           .software = "Riverbend sandbox, Medplum-like",
                                           .updateCreate = false,
                                           .uuidIds = true,
                                           .staleOnPut = 412,
                                           .guardsPatchAndDelete = false,
                                           .atomicTransactions = false,
                                           .limitsTransactions = true,
                                           .entriesCarryEtag = false,
                                           .totals = false,
                                           .statefulPages = false,
                                           .largestPage = 1000,
                                           .searchCacheMs = 0,
                                           .utcStamps = true,
                                           .typeHistory = false,
                                           .deletedIsGone = false,
                                           .referentialIntegrity = false,
                                           .checksBindings = false,
                                           .textInDetails = true,
                                           .exactRedirect = true,
                                           .reuseRevokesFamily = false};

inline constexpr Personality kPersonalityH{.letter = 'H',
                                           .software = "Riverbend sandbox, HAPI-like",
                                           .updateCreate = true,
                                           .uuidIds = false,
                                           .staleOnPut = 409,
                                           .guardsPatchAndDelete = true,
                                           .atomicTransactions = true,
                                           .limitsTransactions = false,
                                           .entriesCarryEtag = true,
                                           .totals = true,
                                           .statefulPages = true,
                                           .largestPage = 1000,
                                           .searchCacheMs = 60'000,
                                           .utcStamps = false,
                                           .typeHistory = true,
                                           .deletedIsGone = true,
                                           .referentialIntegrity = true,
                                           .checksBindings = true,
                                           .textInDetails = false,
                                           .exactRedirect = false,
                                           .reuseRevokesFamily = true};

}  // namespace trellis::clinic
