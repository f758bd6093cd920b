#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "run.h"
#include "store/outbox.h"
#include "sync/messages.h"

namespace trellis::sync {

// The requests that change or check one resource, as values. `resource` is the payload with the clinic's ids in it.

// Mode A: PUT Type/id, If-None-Match: * (http.html#update "create as update"); the body's id is made to agree.
[[nodiscard]] Result<Draft> createByPut(const std::string& base, const std::string& type, const std::string& id,
                                        const std::string& resource);
// Mode B: a transaction with one POST, ifNoneExist on our operation identifier. Without `conditional` the server
// does not know ifNoneExist, and reading before every second attempt is what is left.
[[nodiscard]] Result<Draft> createByTransaction(const std::string& base, const store::Operation& operation, const std::string& resource,
                                                bool conditional);
[[nodiscard]] Result<Draft> updateByPut(const std::string& base, const std::string& type, const std::string& id, const std::string& version,
                                        const std::string& resource);
// JSON Patch. Some servers ignore If-Match on PATCH, so the version is tested in the patch as well.
[[nodiscard]] Result<Draft> updateByPatch(const std::string& base, const std::string& type, const std::string& id,
                                          const std::string& version, const std::string& patch);
[[nodiscard]] Draft removal(const std::string& base, const std::string& type, const std::string& id, const std::string& version);
[[nodiscard]] Draft reading(const std::string& base, const std::string& type, const std::string& id);
[[nodiscard]] Draft readingByOperation(const std::string& base, const std::string& type, const OperationId& operation);

// What came back, reduced to what the send state machine asks.
struct WriteAnswer {
    int status = 0;      // of the entry, for a transaction
    bool isFhir = true;  // false: the body is something else, a captive portal's page
    std::string raw;     // the resource, if one of the wanted type came back
    std::string id, version, lastUpdated;
    std::string location;            // the id that Location names, when no resource came back
    bool danglingReference = false;  // the OperationOutcome speaks of a reference that does not resolve
};
[[nodiscard]] WriteAnswer readWriteAnswer(const HttpAnswer& answer, std::string_view type, bool transaction);

[[nodiscard]] bool looksLikeJson(std::string_view body);

}  // namespace trellis::sync
