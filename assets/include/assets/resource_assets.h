#pragma once

#include "base/assets.h"

namespace trellis {

// The assets that are compiled into the program, under :/assets. Reads are from memory; safe on any thread.
class ResourceAssets final : public Assets {
public:
    [[nodiscard]] Result<std::string> read(std::string_view path) const override;
};

}  // namespace trellis
