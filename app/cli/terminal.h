#pragma once

#include <filesystem>
#include <string>

#include "base/error.h"
#include "base/secure_bytes.h"
#include "sync/messages.h"

namespace trellis::cli {

void print(const std::string& line);     // to standard output, with a line end, at once
void complain(const std::string& line);  // to standard error

// A line of progress that rewrites itself, on a terminal; nothing otherwise.
void showProgress(const sync::Progress& progress);
void endProgress();

// The first line of a file, without its end. Errors: badInput ("unreadable-file", "no-passphrase" if it is empty).
[[nodiscard]] Result<SecureBytes> readPassphrase(const std::filesystem::path& file);
// Asks on the terminal, without showing what is typed. Errors: badInput "no-passphrase" (no terminal, or nothing typed).
[[nodiscard]] Result<SecureBytes> askPassphrase(const std::string& question);

// All of standard input, at most `most` bytes. Errors: badInput "too-large".
[[nodiscard]] Result<std::string> readStandardInput(std::size_t most);

// Whole or not at all, readable by its owner alone: a new file beside it, synced, then renamed over it.
// Errors: diskFull, badInput ("cannot-write") with `option` as subject.
[[nodiscard]] Result<> writePrivately(const std::filesystem::path& file, const std::string& content, const std::string& option);

}  // namespace trellis::cli
