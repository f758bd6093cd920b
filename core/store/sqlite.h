#pragma once

// The keying functions are declared only with this; Debian's library is built with it.
#ifndef SQLITE_HAS_CODEC
#define SQLITE_HAS_CODEC
#endif
#include <sqlcipher/sqlite3.h>
