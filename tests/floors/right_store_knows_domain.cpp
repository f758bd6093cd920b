#include "domain/session.h"
int main() { return static_cast<int>(trellis::SessionKind::group); }
