#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fhir/json.h"

namespace trellis::fhir {

// One value: where it stands in the text, and its place among its siblings. Children are linked by index, in order.
struct Node {
    std::uint32_t begin = 0, end = 0;   // the value's bytes
    std::uint32_t key = 0, keyEnd = 0;  // between the quotes of the member's name; 0 for an item and for the root
    std::uint32_t first = 0, next = 0;  // 0: none, since the root is nobody's child
    std::uint32_t count = 0;
    Value::Kind kind = Value::Kind::missing;
    bool escaped = false;     // the string has escapes
    bool keyEscaped = false;  // the name has escapes
};

struct Tree {
    std::string text;
    std::vector<Node> nodes;

    [[nodiscard]] std::string_view raw(const Node& node) const { return std::string_view(text).substr(node.begin, node.end - node.begin); }
    [[nodiscard]] std::string_view rawKey(const Node& node) const {
        return std::string_view(text).substr(node.key, node.keyEnd - node.key);
    }
    [[nodiscard]] std::string name(const Node& node) const;
    [[nodiscard]] bool named(const Node& node, std::string_view key) const;
    // The child's index, or 0.
    [[nodiscard]] std::uint32_t child(const Node& parent, std::string_view key) const;
    [[nodiscard]] std::uint32_t child(const Node& parent, std::size_t index) const;
};

// The text of a JSON string whose escapes are known to be well formed.
[[nodiscard]] std::string unescape(std::string_view between);

// Builds the nodes of tree.text.
[[nodiscard]] Result<> scan(Tree& tree);

[[nodiscard]] inline std::unexpected<Error> badJson(std::string_view reason) {
    return fail(ErrorKind::badInput, {.subject = "json", .reason = std::string(reason)});
}

}  // namespace trellis::fhir
