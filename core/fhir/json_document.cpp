#include <simdjson.h>

#include <charconv>
#include <cmath>

#include "json_tree.h"

namespace trellis::fhir {

std::string Tree::name(const Node& node) const { return node.keyEscaped ? unescape(rawKey(node)) : std::string(rawKey(node)); }

bool Tree::named(const Node& node, std::string_view key) const {
    return node.keyEscaped ? unescape(rawKey(node)) == key : rawKey(node) == key;
}

std::uint32_t Tree::child(const Node& parent, std::string_view key) const {
    if (parent.kind != Value::Kind::object) return 0;
    std::uint32_t i = parent.first;
    while (i != 0 && !named(nodes[i], key)) i = nodes[i].next;
    return i;
}

std::uint32_t Tree::child(const Node& parent, std::size_t index) const {
    if (parent.kind != Value::Kind::array || index >= parent.count) return 0;
    std::uint32_t i = parent.first;
    while (index-- > 0) i = nodes[i].next;
    return i;
}

Value::Kind Value::kind() const { return tree_ ? tree_->nodes[node_].kind : Kind::missing; }

Value Value::operator[](std::string_view key) const {
    const std::uint32_t found = tree_ ? tree_->child(tree_->nodes[node_], key) : 0;
    return found == 0 ? Value{} : Value(tree_, found);
}

Value Value::operator[](std::size_t index) const {
    const std::uint32_t found = tree_ ? tree_->child(tree_->nodes[node_], index) : 0;
    return found == 0 ? Value{} : Value(tree_, found);
}

std::size_t Value::size() const { return tree_ ? tree_->nodes[node_].count : 0; }

Value Value::first() const {
    const std::uint32_t child = tree_ ? tree_->nodes[node_].first : 0;
    return child == 0 ? Value{} : Value(tree_, child);
}

Value Value::next() const {
    const std::uint32_t sibling = tree_ ? tree_->nodes[node_].next : 0;
    return sibling == 0 ? Value{} : Value(tree_, sibling);
}

bool Value::named(std::string_view key) const { return tree_ && tree_->nodes[node_].key != 0 && tree_->named(tree_->nodes[node_], key); }

std::vector<Value> Value::items() const {
    std::vector<Value> all;
    if (kind() != Kind::array) return all;
    all.reserve(size());
    for (std::uint32_t i = tree_->nodes[node_].first; i != 0; i = tree_->nodes[i].next) all.push_back(Value(tree_, i));
    return all;
}

std::vector<std::pair<std::string, Value>> Value::members() const {
    std::vector<std::pair<std::string, Value>> all;
    if (kind() != Kind::object) return all;
    all.reserve(size());
    for (std::uint32_t i = tree_->nodes[node_].first; i != 0; i = tree_->nodes[i].next) {
        all.emplace_back(tree_->name(tree_->nodes[i]), Value(tree_, i));
    }
    return all;
}

std::optional<std::string> Value::text() const {
    if (kind() != Kind::string) return std::nullopt;
    const std::string_view quoted = raw();
    const std::string_view between = quoted.substr(1, quoted.size() - 2);
    return tree_->nodes[node_].escaped ? unescape(between) : std::string(between);
}

std::string Value::textOr(std::string_view otherwise) const { return text().value_or(std::string(otherwise)); }

std::optional<bool> Value::boolean() const {
    if (kind() != Kind::boolean) return std::nullopt;
    return raw() == "true";
}

std::optional<std::int64_t> Value::integer() const {
    if (kind() != Kind::number) return std::nullopt;
    const std::string_view digits = raw();
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc{} && end == digits.data() + digits.size()) return value;
    // "2.00" and "1e1" are whole numbers too, as far as a double tells them apart.
    constexpr double kExact = 9007199254740992.0;  // 2^53
    const auto real = number();
    if (!real || std::abs(*real) > kExact || *real != std::floor(*real)) return std::nullopt;
    if (!digits.contains('.') && !digits.contains('e') && !digits.contains('E')) return std::nullopt;
    return static_cast<std::int64_t>(*real);
}

std::optional<double> Value::number() const {
    if (kind() != Kind::number) return std::nullopt;
    // simdjson's own reader, since libc++ has no std::from_chars for double and strtod follows the locale.
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    double value = 0;
    const simdjson::padded_string padded(raw());
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS) return std::nullopt;
    if (document.get_double().get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
}

std::string_view Value::raw() const { return tree_ ? tree_->raw(tree_->nodes[node_]) : std::string_view{}; }

Document::Document() : tree_(std::make_unique<Tree>()) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Result<Document> Document::parse(std::string text) {
    Document document;
    document.tree_->text = std::move(text);
    if (auto scanned = scan(*document.tree_); !scanned) return fail(scanned.error());
    return document;
}

Value Document::root() const { return {tree_.get(), 0}; }

const std::string& Document::text() const { return tree_->text; }

}  // namespace trellis::fhir
