#include "base/assets.h"

#include <fstream>
#include <iterator>

namespace trellis {

Result<std::string> FolderAssets::read(std::string_view path) const {
    std::ifstream file(folder_ / path, std::ios::binary);
    if (!file) return fail(ErrorKind::damaged, {.subject = std::string(path), .reason = "missing"});
    return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace trellis
