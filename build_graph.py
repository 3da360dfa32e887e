#!/usr/bin/env python3
"""Documents in, a graph of who awarded whom out: read → extract → identify and state → derive → check → write → show.

    python build_graph.py                    the sample (documents/) into out/
    python build_graph.py FILE FOLDER …      your own documents
    python build_graph.py -o elsewhere …     into another folder

The same as `kg build`; `kg --help` lists what can be done with the graph.
"""

import sys

from kg.cli import app

if __name__ == "__main__":
    app(["build", *sys.argv[1:]], prog_name="build_graph.py")
