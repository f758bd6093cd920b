#include <charconv>
#include <format>
#include <ranges>
#include <span>

#include "json_tree.h"

namespace trellis::fhir {

namespace {

std::optional<std::size_t> index(std::string_view step) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), value);
    if (step.empty() || error != std::errc{} || end != step.data() + step.size()) return std::nullopt;
    return value;
}

// The value inside the containers that the steps ask for: {"meta":{"tag":[value]}}.
Result<std::string> wrapped(std::string value, std::span<const std::string> steps) {
    for (const std::string& step : std::views::reverse(steps)) {
        const auto at = index(step);
        if (at && *at != 0) return badJson("no-such-path");
        value = at ? std::format("[{}]", value) : std::format("{{{}:{}}}", quote(step), value);
    }
    return value;
}

// One edit on one text. Every change is one splice: [from, to) is replaced.
class Splice {
public:
    Splice(const Tree& tree, const Edit& edit) : tree_(tree), edit_(edit) {}

    Result<std::string> apply() {
        if (edit_.path.empty()) {
            if (!edit_.value) return badJson("no-such-path");
            return replaced(tree_.nodes[0].begin, tree_.nodes[0].end, *edit_.value);
        }
        std::uint32_t at = 0;
        for (std::size_t i = 0; i < edit_.path.size(); ++i) {
            const Node& parent = tree_.nodes[at];
            const std::string& step = edit_.path[i];
            const bool array = parent.kind == Value::Kind::array;
            if (!array && parent.kind != Value::Kind::object) return edit_.value ? badJson("no-such-path") : unchanged();
            const auto position = index(step);
            if (array && !position) return badJson("no-such-path");
            const std::uint32_t found = array ? tree_.child(parent, *position) : tree_.child(parent, std::string_view(step));
            if (found == 0) return edit_.value ? added(parent, i) : unchanged();
            if (i + 1 == edit_.path.size()) {
                if (!edit_.value) return removed(parent, found);
                return replaced(tree_.nodes[found].begin, tree_.nodes[found].end, *edit_.value);
            }
            at = found;
        }
        return unchanged();
    }

private:
    Result<std::string> unchanged() const { return tree_.text; }

    Result<std::string> replaced(std::size_t from, std::size_t to, std::string_view by) const {
        std::string out;
        out.reserve(tree_.text.size() + by.size());
        out.append(tree_.text, 0, from).append(by).append(tree_.text, to);
        return out;
    }

    Result<std::string> added(const Node& parent, std::size_t step) const {
        const bool array = parent.kind == Value::Kind::array;
        if (array && *index(edit_.path[step]) != parent.count) return badJson("no-such-path");
        auto piece = wrapped(*edit_.value, std::span(edit_.path).subspan(step + 1));
        if (!piece) return piece;
        if (!array) *piece = quote(edit_.path[step]) + ":" + *piece;
        if (parent.count == 0) return replaced(parent.begin + 1, parent.begin + 1, *piece);
        const std::size_t behind = tree_.nodes[lastChild(parent)].end;
        return replaced(behind, behind, "," + *piece);
    }

    // The comma before goes along; the first takes the comma behind it instead.
    Result<std::string> removed(const Node& parent, std::uint32_t gone) const {
        const Node& node = tree_.nodes[gone];
        if (parent.first != gone) return replaced(tree_.nodes[before(parent, gone)].end, node.end, {});
        return replaced(start(node), node.next == 0 ? node.end : start(tree_.nodes[node.next]), {});
    }

    static std::size_t start(const Node& node) { return node.key == 0 ? node.begin : node.key - 1; }

    std::uint32_t lastChild(const Node& parent) const {
        std::uint32_t i = parent.first;
        while (tree_.nodes[i].next != 0) i = tree_.nodes[i].next;
        return i;
    }

    std::uint32_t before(const Node& parent, std::uint32_t child) const {
        std::uint32_t i = parent.first;
        while (tree_.nodes[i].next != child) i = tree_.nodes[i].next;
        return i;
    }

    const Tree& tree_;
    const Edit& edit_;
};

}  // namespace

Result<std::string> applyEdits(std::string_view text, const std::vector<Edit>& edits) {
    Tree tree;
    tree.text = text;
    if (auto scanned = scan(tree); !scanned) return fail(scanned.error());
    for (const Edit& edit : edits) {
        if (edit.value) {
            Tree value;
            value.text = *edit.value;
            if (auto scanned = scan(value); !scanned) return fail(scanned.error());
        }
        auto edited = Splice(tree, edit).apply();
        if (!edited) return edited;
        tree.text = std::move(*edited);
        tree.nodes.clear();
        if (auto scanned = scan(tree); !scanned) return fail(scanned.error());
    }
    return std::move(tree.text);
}

}  // namespace trellis::fhir
