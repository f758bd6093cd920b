#include "search.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <ranges>
#include <set>

#include "base/digest.h"
#include "criteria.h"

namespace trellis::clinic {

namespace {

constexpr std::size_t kPage = 20;
constexpr Millis kPagesLive = kHour;

std::string joined(const Pairs& pairs) {
    std::string out;
    for (const auto& [key, value] : pairs) out += (out.empty() ? "" : "&") + percentEncode(key) + "=" + percentEncode(value);
    return out;
}

std::string only(const std::string& json, std::string_view elements) {
    auto resource = Json::parse(json);
    if (!resource) return json;
    const auto wanted = split(elements, ',');
    std::erase_if(resource->members(), [&](const Json::Member& member) {
        return member.first != "resourceType" && member.first != "id" && member.first != "meta" &&
               !std::ranges::contains(wanted, member.first);
    });
    if (Json* meta = resource->find("meta"))
        meta->set("tag", arr({obj({{"system", "http://terminology.hl7.org/CodeSystem/v3-ObservationValue"}, {"code", "SUBSETTED"}})}));
    return resource->dump();
}

// A Bundle, put together from text.
class Pages {
public:
    Pages(std::string_view type, std::string id, std::string stamp) {
        out_ = R"({"resourceType":"Bundle","id":")" + std::move(id) + R"(","meta":{"lastUpdated":")" + std::move(stamp) + R"("},"type":")";
        out_ += type;
        out_ += '"';
    }
    void total(std::size_t n) { out_ += R"(,"total":)" + std::to_string(n); }
    void link(std::string_view relation, const std::string& url) {
        out_ += links_++ == 0 ? R"(,"link":[)" : ",";
        out_ += obj({{"relation", relation}, {"url", url}}).dump();
    }
    void entry(const Version& version, const std::string& base, std::string_view mode, std::string_view elements) {
        open();
        out_ += R"({"fullUrl":")" + base + "/" + version.reference() + R"(","resource":)";
        out_ += elements.empty() ? version.json : only(version.json, elements);
        out_ += R"(,"search":{"mode":")";
        out_ += mode;
        out_ += R"("}})";
    }
    void change(const Version& version, const std::string& base, const std::string& stamp) {
        open();
        out_ += R"({"fullUrl":")" + base + "/" + version.reference() + '"';
        if (!version.deleted) out_ += R"(,"resource":)" + version.json;
        out_ += ",\"request\":" +
                obj({{"method", version.method}, {"url", version.method == "POST" ? version.type : version.reference()}}).dump();
        const char* status = version.deleted ? "204 No Content" : version.method == "POST" ? "201 Created" : "200 OK";
        out_ += ",\"response\":" + obj({{"status", status}, {"etag", version.etag()}, {"lastModified", stamp}}).dump() + "}";
    }
    std::string done() {
        if (links_ > 0 && !opened_) out_ += ']';
        if (opened_) out_ += ']';
        return std::move(out_) + "}";
    }

private:
    void open() {
        if (opened_) {
            out_ += ',';
            return;
        }
        if (links_ > 0) out_ += ']';
        out_ += R"(,"entry":[)";
        opened_ = true;
    }
    std::string out_;
    int links_ = 0;
    bool opened_ = false;
};

struct Place {
    Millis updated = 0;
    std::string id;
};

std::string cursorOf(const Version& last) { return base64Url("after:" + std::to_string(last.updated) + ":" + last.id); }

std::optional<Place> readCursor(const std::string& cursor) {
    // The cursor is our own text, so a plain decoder will do.
    static constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string text;
    unsigned bits = 0;
    int have = 0;
    for (const char c : cursor) {
        const std::size_t value = kLetters.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        bits = ((bits << 6) | static_cast<unsigned>(value)) & 0xffffU;
        have += 6;
        if (have >= 8) {
            have -= 8;
            text += static_cast<char>((bits >> have) & 0xffU);
        }
    }
    if (!text.starts_with("after:")) return std::nullopt;
    const std::size_t colon = text.find(':', 6);
    Place place;
    if (colon == std::string::npos || std::from_chars(text.data() + 6, text.data() + colon, place.updated).ec != std::errc{})
        return std::nullopt;
    place.id = text.substr(colon + 1);
    return place;
}

std::string sortKey(const Resource& resource, std::string_view by) {
    for (const auto& [param, span] : resource.index.dates)
        if (param->name == by) return utcStamp(span.from);
    for (const auto& [param, word] : resource.index.words)
        if (param->name == by) return word;
    return by == "_id" ? resource.current()->id : std::string();
}

// In the order that was asked: by (lastUpdated, id) unless _sort says otherwise.
std::vector<const Resource*> allMatches(const Storage& storage, const Caller& caller, std::string_view type, const Criteria& criteria) {
    std::vector<const Resource*> found;
    const auto& live = storage.live(type);
    for (auto at = live.lower_bound({criteria.notBefore(), {}}); at != live.end(); ++at) {
        const Resource& resource = *at->second;
        if (caller.sees(type, resource.index) && criteria.match(*resource.current(), resource.index, storage.base()))
            found.push_back(&resource);
    }
    if (criteria.sort.empty() || criteria.sort == "_lastUpdated") return found;
    const bool down = criteria.sort.starts_with('-');
    const std::string by = criteria.sort.substr(down ? 1 : 0, criteria.sort.find(',') - (down ? 1 : 0));
    if (by == "_lastUpdated") {
        std::ranges::reverse(found);
        return found;
    }
    std::vector<std::pair<std::string, const Resource*>> keyed;
    for (const Resource* resource : found) keyed.emplace_back(sortKey(*resource, by), resource);
    std::ranges::stable_sort(keyed, [&](const auto& a, const auto& b) { return down ? a.first > b.first : a.first < b.first; });
    for (std::size_t i = 0; i < keyed.size(); ++i) found[i] = keyed[i].second;
    return found;
}

void addIncluded(Pages& pages, const Storage& storage, const Caller& caller, const Criteria& criteria,
                 const std::vector<const Resource*>& shown) {
    std::set<std::string> once;
    for (const std::string& include : criteria.includes) {
        const auto parts = split(include, ':');
        if (parts.size() < 2) continue;
        for (const Resource* resource : shown) {
            for (const auto& [param, word] : resource->index.words) {
                if (param->name != parts[1] || (parts[1] == "location" && !word.starts_with("Location/"))) continue;
                const Resource* target = storage.findReference(word);
                if (target != nullptr && !target->deleted() && caller.sees(target->current()->type, target->index) &&
                    once.insert(word).second)
                    pages.entry(*target->current(), storage.base(), "include", {});
            }
        }
    }
}

std::size_t numberIn(const Request& request, std::string_view name, std::size_t otherwise) {
    const std::string text = request.parameter(name);
    std::size_t value = 0;
    return std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc{} ? value : otherwise;
}

}  // namespace

std::expected<std::vector<VersionPtr>, std::string> Search::matches(const Caller& caller, std::string_view type,
                                                                    const Pairs& parameters) const {
    const auto criteria = Criteria::read(type, parameters, false);
    if (!criteria) return std::unexpected(criteria.error());
    std::vector<VersionPtr> versions;
    for (const Resource* resource : allMatches(storage_, caller, type, *criteria)) versions.push_back(resource->current());
    return versions;
}

Answer Search::run(const Caller& caller, std::string_view type, const Pairs& parameters, const Request& request) {
    const bool lenient = request.header("prefer").find("handling=lenient") != std::string::npos;
    const auto criteria = Criteria::read(type, parameters, lenient);
    if (!criteria) return outcome(personality_, 400, criteria.error());
    const std::size_t count = std::min(criteria->count.value_or(kPage), static_cast<std::size_t>(personality_.largestPage));
    const std::string self = storage_.base() + "/" + std::string(type) + "?" + joined(criteria->understood);
    const std::string stamp = storage_.stamp(clock_.now());

    if (criteria->onlyCount) {
        Pages pages("searchset", random_.uuid(), stamp);
        pages.total(allMatches(storage_, caller, type, *criteria).size());
        pages.link("self", self);
        return {.body = pages.done()};
    }

    if (personality_.statefulPages) {
        const std::string asked = caller.patient + " " + self;
        const bool fresh = request.header("cache-control").find("no-cache") != std::string::npos;
        if (const auto recent = recent_.find(asked); recent != recent_.end() && !fresh) {
            const auto kept = kept_.find(recent->second);
            if (kept != kept_.end() && clock_.now() - kept->second.made < personality_.searchCacheMs)
                return keptPage(kept->first, kept->second, 0, count);
        }
        forgetOld();
        Kept kept{.patient = caller.patient,
                  .self = self,
                  .bundleType = "searchset",
                  .elements = criteria->elements,
                  .count = count,
                  .made = clock_.now()};
        const auto found = allMatches(storage_, caller, type, *criteria);
        for (const Resource* resource : found) kept.versions.push_back(resource->current());
        const std::string id = random_.uuid();
        const Kept& stored = kept_[id] = std::move(kept);
        recent_[asked] = id;
        if (criteria->includes.empty()) return keptPage(id, stored, 0, count);
        Pages pages("searchset", id, stamp);
        pages.total(found.size());
        pages.link("self", self);
        const std::vector<const Resource*> shown(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(std::min(count, found.size())));
        if (count < found.size())
            pages.link("next", storage_.base() + "?_getpages=" + id + "&_getpagesoffset=" + std::to_string(count) +
                                   "&_count=" + std::to_string(count) + "&_bundletype=searchset");
        for (const Resource* resource : shown) pages.entry(*resource->current(), storage_.base(), "match", criteria->elements);
        addIncluded(pages, storage_, caller, *criteria, shown);
        return {.body = pages.done()};
    }

    Pages pages("searchset", random_.uuid(), stamp);
    std::vector<const Resource*> shown;
    std::string next;
    Pairs rest = criteria->understood;
    if (criteria->sort == "_lastUpdated") {
        const auto& live = storage_.live(type);
        auto at = live.lower_bound({criteria->notBefore(), {}});
        if (!criteria->cursor.empty()) {
            const auto place = readCursor(criteria->cursor);
            if (!place) return outcome(personality_, 400, "Invalid cursor");
            at = live.upper_bound({place->updated, place->id});
        }
        for (; at != live.end(); ++at) {
            const Resource& resource = *at->second;
            if (!caller.sees(type, resource.index) || !criteria->match(*resource.current(), resource.index, storage_.base())) continue;
            if (shown.size() == count) {
                if (count > 0) rest.emplace_back("_cursor", cursorOf(*shown.back()->current()));
                next = storage_.base() + "/" + std::string(type) + "?" + joined(rest);
                break;
            }
            shown.push_back(&resource);
        }
    } else {
        const auto found = allMatches(storage_, caller, type, *criteria);
        for (std::size_t i = criteria->offset; i < found.size() && shown.size() < count; ++i) shown.push_back(found[i]);
        if (count > 0 && criteria->offset + count < found.size()) {
            rest.emplace_back("_offset", std::to_string(criteria->offset + count));
            next = storage_.base() + "/" + std::string(type) + "?" + joined(rest);
        }
    }
    pages.link("self", self);
    if (!next.empty() && count > 0) pages.link("next", next);
    for (const Resource* resource : shown) pages.entry(*resource->current(), storage_.base(), "match", criteria->elements);
    addIncluded(pages, storage_, caller, *criteria, shown);
    return {.body = pages.done()};
}

void Search::forgetOld() {
    std::erase_if(kept_, [&](const auto& item) { return clock_.now() - item.second.made > kPagesLive; });
    std::erase_if(recent_, [&](const auto& item) { return !kept_.contains(item.second); });
}

Answer Search::keptPage(const std::string& id, const Kept& kept, std::size_t offset, std::size_t count) const {
    Pages pages(kept.bundleType, id, storage_.stamp(kept.made));
    const std::size_t all = kept.versions.size();
    if (personality_.totals) pages.total(all);
    pages.link("self", kept.self);
    if (count > 0 && offset + count < all)
        pages.link("next", storage_.base() + "?_getpages=" + id + "&_getpagesoffset=" + std::to_string(offset + count) +
                               "&_count=" + std::to_string(count) + "&_bundletype=" + kept.bundleType);
    for (std::size_t i = offset; i < std::min(offset + count, all); ++i) {
        const Version& version = *kept.versions[i];
        if (kept.bundleType == "history")
            pages.change(version, storage_.base(), storage_.stamp(version.updated));
        else
            pages.entry(version, storage_.base(), "match", kept.elements);
    }
    return {.body = pages.done()};
}

Answer Search::page(const Caller& caller, const Request& request) {
    const std::string id = request.parameter("_getpages");
    const auto kept = kept_.find(id);
    if (!personality_.statefulPages || kept == kept_.end() || clock_.now() - kept->second.made > kPagesLive)
        return outcome(personality_, personality_.statefulPages ? 410 : 400,
                       "Search ID \"" + id + "\" does not exist and may have expired");
    if (!caller.staff && kept->second.patient != caller.patient) return outcome(personality_, 403, "Access denied");
    return keptPage(id, kept->second, numberIn(request, "_getpagesoffset", 0), numberIn(request, "_count", kept->second.count));
}

Answer Search::history(const Caller& caller, std::string_view type, std::string_view id, const Request& request) {
    Millis since = 0;
    if (const std::string text = request.parameter("_since"); !text.empty() && personality_.typeHistory) {
        const auto span = parseSpan(text);
        if (!span) return outcome(personality_, 400, "Invalid _since: " + text);
        since = span->from;
    }
    Kept kept{.patient = caller.patient,
              .self = storage_.base() + request.path.substr(std::min(request.path.size(), std::string_view("/fhir").size())),
              .bundleType = "history",
              .elements = {},
              .count = std::min(numberIn(request, "_count", personality_.statefulPages ? kPage : 1000), std::size_t{1000}),
              .made = clock_.now()};
    for (const VersionPtr& version : storage_.history(type, since)) {
        if (!id.empty() && version->id != id) continue;
        // A deleted resource belongs to whom its last text belonged.
        const Resource* resource = storage_.find(version->type, version->id);
        Index index = resource->index;
        if (resource->deleted() && resource->versions.size() > 1)
            if (const auto before = Json::parse(resource->versions[resource->versions.size() - 2]->json))
                index = indexOf(*before, storage_.base());
        if (caller.sees(type, index)) kept.versions.push_back(version);
    }
    if (!request.rawQuery.empty()) kept.self += "?" + request.rawQuery;
    forgetOld();
    const std::string key = random_.uuid();
    const Kept& stored = kept_[key] = std::move(kept);
    return keptPage(key, stored, 0, stored.count);
}

}  // namespace trellis::clinic
