#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "access.h"
#include "http.h"
#include "outcome.h"
#include "storage.h"

namespace trellis::clinic {

/// Search and its pages. Pages are the stored text of each resource, set one after the other: nothing is parsed or
/// written again unless _elements asks for it.
///
/// M: without state. In the order of _lastUpdated the cursor is the place in that order, so nothing is skipped when
/// something changes between two pages; in any other order it is an offset.
/// H: the first page keeps the whole result under a number for an hour (`_getpages`), and answers an identical search
/// within a minute from it unless the request says no-cache.
class Search {
public:
    Search(const Storage& storage, const Personality& personality, const ServerClock& clock, Random& random)
        : storage_(storage), personality_(personality), clock_(clock), random_(random) {}

    [[nodiscard]] Answer run(const Caller& caller, std::string_view type, const Pairs& parameters, const Request& request);
    /// H's ?_getpages=…
    [[nodiscard]] Answer page(const Caller& caller, const Request& request);
    /// Type/_history and Type/id/_history, newest first.
    [[nodiscard]] Answer history(const Caller& caller, std::string_view type, std::string_view id, const Request& request);

    /// All matches, for conditional creates. The error is a sentence.
    [[nodiscard]] std::expected<std::vector<VersionPtr>, std::string> matches(const Caller& caller, std::string_view type,
                                                                              const Pairs& parameters) const;
    /// Every kept result is forgotten: the next ?_getpages answers 410.
    void expirePages() { kept_.clear(), recent_.clear(); }

private:
    struct Kept {
        std::vector<VersionPtr> versions{};
        std::string patient;
        std::string self;
        std::string bundleType;
        std::string elements;
        std::size_t count = 0;
        Millis made = 0;
    };
    void forgetOld();
    [[nodiscard]] Answer keptPage(const std::string& id, const Kept& kept, std::size_t offset, std::size_t count) const;

    const Storage& storage_;
    const Personality& personality_;
    const ServerClock& clock_;
    Random& random_;
    std::map<std::string, Kept> kept_;
    std::map<std::string, std::string> recent_;  // the search as it was asked, and where its result is kept
};

}  // namespace trellis::clinic
