#include "care/profile.h"
int main() { return 0; }
