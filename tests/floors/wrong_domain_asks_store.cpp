#include "store/store.h"
int main() { return 0; }
