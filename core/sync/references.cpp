#include "references.h"

#include <vector>

#include "fhir/json.h"
#include "links.h"

namespace trellis::sync {
namespace {

using fhir::Value;

class Rewriter {
public:
    explicit Rewriter(const OtherId& other) : other_(other) {}

    // Depth is bounded by Document's limit.
    Result<> walk(const Value& value) {
        if (value.kind() == Value::Kind::object) {
            for (const auto& [name, member] : value.members()) {
                path_.push_back(name);
                if (name == "reference" && member.kind() == Value::Kind::string) {
                    if (auto done = reference(member.textOr("")); !done) return done;
                } else if (auto done = walk(member); !done) {
                    return done;
                }
                path_.pop_back();
            }
        } else if (value.kind() == Value::Kind::array) {
            std::size_t index = 0;
            for (const auto& item : value.items()) {
                path_.push_back(std::to_string(index++));
                if (auto done = walk(item); !done) return done;
                path_.pop_back();
            }
        }
        return {};
    }

    std::vector<fhir::Edit> edits;

private:
    Result<> reference(const std::string& text) {
        const auto slash = text.find('/');
        if (slash == std::string::npos || !isFhirId(text.substr(slash + 1))) return {};
        const std::string type = text.substr(0, slash);
        const auto id = other_(type, text.substr(slash + 1));
        if (!id) return fail(id.error());
        if (*id) edits.push_back({path_, fhir::quote(type + "/" + **id)});
        return {};
    }

    const OtherId& other_;
    std::vector<std::string> path_;
};

}  // namespace

Result<std::string> withReferences(const std::string& resource, const OtherId& other) {
    const auto document = fhir::Document::parse(resource);
    if (!document) return fail(document.error());
    Rewriter rewriter{other};
    if (auto walked = rewriter.walk(document->root()); !walked) return fail(walked.error());
    if (rewriter.edits.empty()) return resource;
    return fhir::applyEdits(resource, rewriter.edits);
}

}  // namespace trellis::sync
