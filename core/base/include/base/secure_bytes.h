#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace trellis {

// Key material: guarded pages that are locked in memory where the system allows it, and wiped when released
// (libsodium's sodium_malloc). Moves, never copies by accident.
class SecureBytes {
public:
    SecureBytes() = default;
    explicit SecureBytes(std::size_t size);  // zeroed
    [[nodiscard]] static SecureBytes copyOf(std::span<const std::byte> bytes);
    [[nodiscard]] static SecureBytes copyOf(std::string_view text);

    SecureBytes(SecureBytes&& other) noexcept;
    SecureBytes& operator=(SecureBytes&& other) noexcept;
    SecureBytes(const SecureBytes&) = delete;
    SecureBytes& operator=(const SecureBytes&) = delete;
    ~SecureBytes();

    [[nodiscard]] SecureBytes clone() const;
    void wipe();

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] std::byte* data() { return data_; }
    [[nodiscard]] const std::byte* data() const { return data_; }
    [[nodiscard]] std::span<const std::byte> bytes() const { return {data_, size_}; }
    [[nodiscard]] std::string_view text() const { return {reinterpret_cast<const char*>(data_), size_}; }
    // In constant time.
    [[nodiscard]] bool equals(const SecureBytes& other) const;

private:
    std::byte* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace trellis
