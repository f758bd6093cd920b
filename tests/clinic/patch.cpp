#include <algorithm>
#include <charconv>
#include <optional>

#include "http.h"
#include "writes.h"

namespace trellis::clinic {

namespace {

// RFC 6901: "/participant/0/status" -> its steps, with ~1 and ~0 undone.
std::vector<std::string> steps(std::string_view pointer) {
    std::vector<std::string> result;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        std::string step;
        for (std::size_t i = 0; i < end; ++i) {
            if (pointer[i] == '~' && i + 1 < end)
                step += pointer[++i] == '1' ? '/' : '~';
            else
                step += pointer[i];
        }
        result.push_back(std::move(step));
        pointer.remove_prefix(end);
    }
    return result;
}

std::optional<std::size_t> position(const std::string& step, std::size_t most) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), value);
    if (error != std::errc{} || end != step.data() + step.size() || value > most) return std::nullopt;
    return value;
}

Json* child(Json& parent, const std::string& step) {
    if (parent.isObject()) return parent.find(step);
    if (!parent.isArray() || parent.items().empty()) return nullptr;
    const auto at = position(step, parent.items().size() - 1);
    return at ? &parent.items()[*at] : nullptr;
}

Json* walk(Json& root, const std::vector<std::string>& path, std::size_t length) {
    Json* at = &root;
    for (std::size_t i = 0; i < length && at != nullptr; ++i) at = child(*at, path[i]);
    return at;
}

bool add(Json& parent, const std::string& step, Json value) {
    if (parent.isObject()) {
        parent.set(step, std::move(value));
        return true;
    }
    if (!parent.isArray()) return false;
    const auto at = step == "-" ? std::optional(parent.items().size()) : position(step, parent.items().size());
    if (!at) return false;
    parent.items().insert(parent.items().begin() + static_cast<std::ptrdiff_t>(*at), std::move(value));
    return true;
}

bool remove(Json& parent, const std::string& step) {
    if (parent.isObject()) return parent.remove(step);
    if (!parent.isArray() || parent.items().empty()) return false;
    const auto at = position(step, parent.items().size() - 1);
    if (at) parent.items().erase(parent.items().begin() + static_cast<std::ptrdiff_t>(*at));
    return at.has_value();
}

bool apply(Json& root, const Json& operation, bool& testFailed) {
    const std::string& op = operation["op"].text();
    const std::string& pointer = operation["path"].text();
    if (pointer.empty() || pointer.front() != '/') return false;
    const auto path = steps(pointer);
    Json* parent = walk(root, path, path.size() - 1);
    if (parent == nullptr) {
        testFailed = op == "test";
        return false;
    }
    if (op == "test") {
        const Json* value = child(*parent, path.back());
        testFailed = value == nullptr || !(*value == operation["value"]);
        return !testFailed;
    }
    if (op == "add") return add(*parent, path.back(), operation["value"]);
    if (op == "remove") return remove(*parent, path.back());
    if (op == "replace") {
        Json* value = child(*parent, path.back());
        if (value != nullptr) *value = operation["value"];
        return value != nullptr;
    }
    if (op == "move" || op == "copy") {
        const auto from = steps(operation["from"].text());
        const Json* source = walk(root, from, from.size());
        if (source == nullptr || from.empty()) return false;
        const Json value = *source;
        if (op == "move" && !remove(*walk(root, from, from.size() - 1), from.back())) return false;
        parent = walk(root, path, path.size() - 1);
        return parent != nullptr && add(*parent, path.back(), value);
    }
    return false;
}

}  // namespace

std::expected<Json, std::string> applyPatch(Json resource, const Json& operations, bool& testFailed) {
    if (!operations.isArray()) return std::unexpected("A JSON Patch is an array of operations");
    for (const Json& operation : operations.items())
        if (!apply(resource, operation, testFailed))
            return std::unexpected((testFailed ? "Test failed: " : "Cannot apply: ") + operation["op"].text() + " " +
                                   operation["path"].text());
    return resource;
}

}  // namespace trellis::clinic
