#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trellis::store {

// A list of texts as one value: each as its length in bytes, a colon and the text ("4:calm7:hopeful"). Any bytes may
// stand in a text. For lists that are only ever read whole.
[[nodiscard]] std::string packList(const std::vector<std::string>& texts);
// What is not such a list ends it: the rows are authenticated, so this only keeps a bug of ours from reading wild.
[[nodiscard]] std::vector<std::string> unpackList(std::string_view packed);

}  // namespace trellis::store
