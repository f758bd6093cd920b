#include "base/secure_bytes.h"

#include <sodium.h>

#include <cstring>
#include <new>
#include <utility>

namespace trellis {

SecureBytes::SecureBytes(std::size_t size) : size_(size) {
    if (size == 0) return;
    static const int ready = sodium_init();
    if (ready < 0) throw std::bad_alloc();
    // sodium_malloc locks the pages if it may and goes on if it may not (RLIMIT_MEMLOCK).
    data_ = static_cast<std::byte*>(sodium_malloc(size));
    if (data_ == nullptr) throw std::bad_alloc();
    sodium_memzero(data_, size);
}

SecureBytes SecureBytes::copyOf(std::span<const std::byte> bytes) {
    SecureBytes copy(bytes.size());
    if (copy.data_ != nullptr) std::memcpy(copy.data_, bytes.data(), bytes.size());
    return copy;
}

SecureBytes SecureBytes::copyOf(std::string_view text) { return copyOf(std::as_bytes(std::span(text))); }

SecureBytes::SecureBytes(SecureBytes&& other) noexcept : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

SecureBytes& SecureBytes::operator=(SecureBytes&& other) noexcept {
    if (this != &other) {
        wipe();
        data_ = std::exchange(other.data_, nullptr);
        size_ = std::exchange(other.size_, 0);
    }
    return *this;
}

SecureBytes::~SecureBytes() { wipe(); }

SecureBytes SecureBytes::clone() const { return copyOf(bytes()); }

void SecureBytes::wipe() {
    if (data_ != nullptr) sodium_free(data_);  // zeroes first
    data_ = nullptr;
    size_ = 0;
}

bool SecureBytes::equals(const SecureBytes& other) const {
    return size_ == other.size_ && (size_ == 0 || sodium_memcmp(data_, other.data_, size_) == 0);
}

}  // namespace trellis
