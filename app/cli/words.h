#pragma once

#include <string>

#include "base/error.h"
#include "sync/messages.h"

namespace trellis::cli {

// What an error means: what happened, what was kept, what to do, in one line. The sentences are those of app/words; here
// stand only the words about the command line itself.
[[nodiscard]] std::string describe(const Error& error);

// Settled for every script: 0 done, 1 a person's answer is needed, 2 bad input, 3 offline or server away or its
// certificate not trusted, 4 sign-in needed, 5 locked or wrong passphrase, 6 damaged, 7 busy.
[[nodiscard]] int exitCode(const Error& error);

// What a finished sync means, in a sentence or two.
[[nodiscard]] std::string describe(const sync::Report& report);

// Why an entry of the outbox waits or needs a look; empty if there is nothing to say.
[[nodiscard]] std::string describeReason(const std::string& reason);

[[nodiscard]] std::string usage();

// A sentence that is translated, with %1 … replaced.
[[nodiscard]] std::string say(const char* words, std::initializer_list<std::string> replacements = {});
// The same for a count, whose forms stand in assets/i18n (for English too).
[[nodiscard]] std::string sayCount(const char* words, int count);

}  // namespace trellis::cli
