// edit_store FOLDER PASSCODE "PRAGMA …": a statement on the database of a profile without a keyring, with its own key. What
// another version of Trellis, or another program, would leave behind cannot be made from outside of the encryption.
#include <sqlcipher/sqlite3.h>

#include <cstdio>
#include <format>
#include <string>

#include "base/clock.h"
#include "vault/vault.h"

using namespace trellis;

namespace {

bool run(sqlite3* db, const std::string& sql) {
    const bool done = sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    if (!done) std::fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    return done;
}

std::string rawKey(const SecureBytes& key) {
    std::string hex;
    for (const std::byte each : key.bytes()) hex += std::format("{:02x}", std::to_integer<unsigned>(each));
    return "PRAGMA key = \"x'" + hex + "'\"; PRAGMA cipher_compatibility = 4";
}

}  // namespace

int main(int count, char** words) {
    if (count != 4) return 2;
    const std::string folder = words[1];
    vault::NoSecretStore none;
    const SystemClock clock;
    const auto vault = vault::Vault::unlock(folder, SecureBytes::copyOf(std::string_view(words[2])), none, clock);
    if (!vault) {
        std::fprintf(stderr, "%s\n", std::string(name(vault.error().kind)).c_str());
        return 1;
    }
    sqlite3* db = nullptr;
    const std::string file = folder + "/store.db";
    bool done = sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK;
    // Back into one file without companions, so that the test can compare it byte by byte.
    done = done && run(db, rawKey(vault->databaseKey())) && run(db, words[3]) && run(db, "PRAGMA wal_checkpoint(TRUNCATE)");
    sqlite3_close(db);
    return done ? 0 : 1;
}
