"""How the checks of this folder say what they found."""
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def finish(wrong, sees, fine):
    """Every fault on a line, or `fine`. A check that did not see the faults planted in `sees` has seen nothing."""
    if not sees:
        wrong = wrong + ["a planted fault was not found: this check sees nothing"]
    print("\n".join(wrong) or fine)
    sys.exit(1 if wrong else 0)
