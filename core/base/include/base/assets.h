#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/error.h"

namespace trellis {

// What ships as data. The app reads compiled-in resources; tests and tools read the folder.
class Assets {
public:
    virtual ~Assets() = default;

    // path is relative to assets/: "instruments/daily-check-in.json". Fails with damaged if it is not there.
    [[nodiscard]] virtual Result<std::string> read(std::string_view path) const = 0;
};

class FolderAssets final : public Assets {
public:
    explicit FolderAssets(std::filesystem::path folder) : folder_(std::move(folder)) {}
    [[nodiscard]] Result<std::string> read(std::string_view path) const override;

private:
    std::filesystem::path folder_;
};

}  // namespace trellis
