#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "base/secure_bytes.h"

using namespace trellis;

TEST_CASE("secure bytes begin as zeros and keep what is put in") {
    SecureBytes bytes(33);
    CHECK(bytes.size() == 33);
    CHECK(std::ranges::all_of(bytes.bytes(), [](std::byte b) { return b == std::byte{0}; }));
    CHECK(SecureBytes::copyOf(std::string_view("a\0b", 3)).text() == std::string_view("a\0b", 3));
}

TEST_CASE("secure bytes move and leave nothing behind") {
    SecureBytes from = SecureBytes::copyOf(std::string_view("246810"));
    const std::byte* where = from.data();
    SecureBytes to = std::move(from);
    CHECK(to.data() == where);
    CHECK(to.text() == "246810");
    CHECK(from.empty());  // NOLINT(bugprone-use-after-move)
    CHECK(from.data() == nullptr);
    SecureBytes other = SecureBytes::copyOf(std::string_view("x"));
    other = std::move(to);
    CHECK(other.text() == "246810");
    SecureBytes& self = other;
    other = std::move(self);
    CHECK(other.text() == "246810");
}

TEST_CASE("a clone is a copy of its own") {
    SecureBytes one = SecureBytes::copyOf(std::string_view("key"));
    SecureBytes two = one.clone();
    CHECK(one.equals(two));
    two.data()[0] = std::byte{'K'};
    CHECK(one.text() == "key");
    CHECK_FALSE(one.equals(two));
}

TEST_CASE("equality looks at length and content") {
    CHECK(SecureBytes().equals(SecureBytes()));
    CHECK_FALSE(SecureBytes::copyOf(std::string_view("a")).equals(SecureBytes()));
    CHECK_FALSE(SecureBytes::copyOf(std::string_view("a")).equals(SecureBytes::copyOf(std::string_view("ab"))));
}

TEST_CASE("wiping empties, twice as well as once") {
    SecureBytes bytes = SecureBytes::copyOf(std::string_view("key"));
    bytes.wipe();
    CHECK(bytes.empty());
    CHECK(bytes.text().empty());
    bytes.wipe();
    CHECK(bytes.empty());
}
