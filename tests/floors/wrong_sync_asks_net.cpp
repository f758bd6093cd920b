#include "net/http.h"
int main() { return 0; }
