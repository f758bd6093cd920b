#include <simdjson.h>

#include "json_tree.h"

namespace trellis::fhir {

namespace {

namespace ondemand = simdjson::ondemand;

// A parser keeps its index between pages, which spares the page faults of fresh memory (as long as the parsing itself).
// It holds positions in the text and nothing of what the text says. Large pages are rare and give theirs back.
constexpr std::size_t kKeptParser = 1U << 20;

ondemand::parser& keptParser() {
    static thread_local ondemand::parser parser;
    return parser;
}

Error refusal(simdjson::error_code code) {
    switch (code) {
        case simdjson::UTF8_ERROR: return badJson("not-utf8").error();
        case simdjson::DEPTH_ERROR: return badJson("too-deep").error();
        case simdjson::CAPACITY: return badJson("too-large").error();
        default: return badJson("malformed").error();
    }
}

std::string_view trimmed(std::string_view token) {
    const auto last = token.find_last_not_of(" \t\r\n");
    return last == std::string_view::npos ? std::string_view{} : token.substr(0, last + 1);
}

// Strings are taken as views of the text; the few that are written with escapes (some servers write "https:\/\/")
// are unescaped beside it.
class Slicer {
public:
    explicit Slicer(std::deque<std::string>& unescaped) : unescaped_(unescaped) {}

    // A string, or nothing for any other value: lenient, since only the head depends on it.
    std::string_view string(ondemand::value value) {
        const std::string_view token = trimmed(value.raw_json_token());
        if (token.size() < 2 || token.front() != '"' || token.back() != '"') return {};
        const std::string_view between = token.substr(1, token.size() - 2);
        if (between.find('\\') == std::string_view::npos) return between;
        return unescaped_.emplace_back(unescape(between));
    }

    simdjson::error_code meta(ondemand::object object, Slice& slice) {
        for (auto each : object) {
            ondemand::field field;
            if (auto error = std::move(each).get(field)) return error;
            const std::string_view name = field.escaped_key();
            if (name == "versionId") {
                slice.version = string(field.value());
            } else if (name == "lastUpdated") {
                slice.lastUpdated = string(field.value());
            }
        }
        return simdjson::SUCCESS;
    }

    // One pass over the members of a resource: the head is read on the way, the rest is stepped over.
    simdjson::error_code resource(ondemand::object object, Slice& slice) {
        for (auto each : object) {
            ondemand::field field;
            if (auto error = std::move(each).get(field)) return error;
            const std::string_view name = field.escaped_key();
            if (name == "resourceType") {
                slice.type = string(field.value());
            } else if (name == "id") {
                slice.id = string(field.value());
            } else if (name == "meta") {
                ondemand::object inner;
                if (field.value().get_object().get(inner) != simdjson::SUCCESS) continue;
                if (auto error = meta(inner, slice)) return error;
            }
        }
        return simdjson::SUCCESS;
    }

private:
    std::deque<std::string>& unescaped_;
};

class PageReader {
public:
    PageReader(BundlePage& page, ondemand::document& document) : page_(page), document_(document), slicer_(*page.unescaped) {}

    Result<> read() {
        ondemand::object root;
        if (auto error = document_.get_object().get(root)) return wrongKind(error);
        std::string_view resourceType;
        for (auto each : root) {
            ondemand::field field;
            if (auto error = std::move(each).get(field)) return fail(refusal(error));
            const std::string_view name = field.escaped_key();
            Result<> done;
            if (name == "resourceType") {
                if (!resourceType.empty()) return badJson("duplicate-key");
                resourceType = slicer_.string(field.value());
                if (resourceType != "Bundle") return notFhir();
            } else if (name == "type") {
                page_.type = slicer_.string(field.value());
            } else if (name == "link") {
                done = links(field.value());
            } else if (name == "entry") {
                if (entries_) return badJson("duplicate-key");
                entries_ = true;
                done = entries(field.value());
            }
            if (!done) return done;
        }
        if (!document_.at_end()) return badJson("malformed");
        if (resourceType.empty()) return notFhir();
        return {};
    }

private:
    static std::unexpected<Error> notFhir() { return fail(ErrorKind::notAFhirServer, {.subject = "Bundle", .reason = "not-a-bundle"}); }

    // JSON, but not an object: some other service answered.
    static std::unexpected<Error> wrongKind(simdjson::error_code error) {
        return error == simdjson::INCORRECT_TYPE ? notFhir() : fail(refusal(error));
    }

    Result<> links(ondemand::value value) {
        ondemand::array array;
        if (value.get_array().get(array) != simdjson::SUCCESS) return badJson("malformed");
        for (auto each : array) {
            ondemand::object link;
            if (auto error = each.get_object().get(link)) return fail(refusal(error));
            std::string_view relation;
            std::string_view url;
            for (auto member : link) {
                ondemand::field field;
                if (auto error = std::move(member).get(field)) return fail(refusal(error));
                if (field.escaped_key() == "relation") {
                    relation = slicer_.string(field.value());
                } else if (field.escaped_key() == "url") {
                    url = slicer_.string(field.value());
                }
            }
            if (relation == "self") page_.selfUrl = url;
            if (relation == "next") page_.nextUrl = url;
        }
        return {};
    }

    Result<> entries(ondemand::value value) {
        ondemand::array array;
        if (value.get_array().get(array) != simdjson::SUCCESS) return badJson("malformed");
        for (auto each : array) {
            if (page_.entries.size() == kMaxEntries) return badJson("too-large");
            ondemand::object object;
            if (auto error = each.get_object().get(object)) return fail(refusal(error));
            if (auto read = entry(object, page_.entries.emplace_back()); !read) return read;
        }
        return {};
    }

    Result<> entry(ondemand::object object, Slice& slice) {
        for (auto each : object) {
            ondemand::field field;
            if (auto error = std::move(each).get(field)) return fail(refusal(error));
            const std::string_view name = field.escaped_key();
            if (name == "resource") {
                if (!slice.raw.empty()) return badJson("duplicate-key");
                if (auto read = resource(field.value(), slice); !read) return read;
            } else if (name == "fullUrl") {
                slice.fullUrl = slicer_.string(field.value());
            } else if (name == "search") {
                ondemand::object search;
                if (field.value().get_object().get(search) != simdjson::SUCCESS) continue;
                for (auto member : search) {
                    ondemand::field mode;
                    if (auto error = std::move(member).get(mode)) return fail(refusal(error));
                    if (mode.escaped_key() == "mode") slice.searchMode = slicer_.string(mode.value());
                }
            }
        }
        return {};
    }

    // When the last member has been stepped over, the reader stands on what follows the resource.
    Result<> resource(ondemand::value value, Slice& slice) {
        const char* begin = value.raw_json_token().data();
        ondemand::object object;
        if (value.get_object().get(object) != simdjson::SUCCESS) return badJson("malformed");
        if (auto error = slicer_.resource(object, slice)) return fail(refusal(error));
        const char* behind = nullptr;
        if (document_.current_location().get(behind) != simdjson::SUCCESS) return badJson("malformed");
        slice.raw = trimmed({begin, static_cast<std::size_t>(behind - begin)});
        if (!slice.raw.ends_with('}')) return badJson("malformed");
        return {};
    }

    BundlePage& page_;
    ondemand::document& document_;
    Slicer slicer_;
    bool entries_ = false;
};

}  // namespace

Result<BundlePage> readBundle(std::string text) {
    if (text.size() > kMaxBytes) return badJson("too-large");
    BundlePage page;
    page.unescaped = std::make_unique<std::deque<std::string>>();
    page.text = std::move(text);
    page.text.reserve(page.text.size() + simdjson::SIMDJSON_PADDING);
    page.entries.reserve(128);
    ondemand::parser large;
    ondemand::parser& parser = page.text.size() > kKeptParser ? large : keptParser();
    ondemand::document document;
    if (auto error = parser.iterate(page.text.data(), page.text.size(), page.text.capacity()).get(document)) return fail(refusal(error));
    if (auto read = PageReader(page, document).read(); !read) return fail(read.error());
    return page;
}

Result<Head> readHead(std::string_view text) {
    if (text.size() > kMaxBytes) return badJson("too-large");
    const simdjson::padded_string padded(text);
    ondemand::document document;
    ondemand::parser large;
    ondemand::parser& parser = text.size() > kKeptParser ? large : keptParser();
    if (auto error = parser.iterate(padded).get(document)) return fail(refusal(error));
    ondemand::object root;
    if (auto error = document.get_object().get(root)) return fail(refusal(error));
    std::deque<std::string> unescaped;
    Slice slice;
    if (auto error = Slicer(unescaped).resource(root, slice)) return fail(refusal(error));
    if (!document.at_end() || slice.type.empty()) return badJson("malformed");
    return Head{std::string(slice.type), std::string(slice.id), std::string(slice.version), std::string(slice.lastUpdated)};
}

}  // namespace trellis::fhir
