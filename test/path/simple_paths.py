"""All chains of path questions, as networkx finds them.

Each line of standard input is a case: {steps: [[from, to]], starts, targets, closed, via, hops}; `closed` are entities
that no chain has inside. Each line of standard output has its chains, in order: [[entity]].
"""

import json
import sys

import networkx


def chains(case):
    graph = networkx.DiGraph()
    graph.add_nodes_from(case["starts"] + case["targets"])
    graph.add_edges_from(case["steps"])
    for start in case["starts"]:
        for target in case["targets"]:
            if start == target:
                continue
            open_to = set(graph) - (set(case["closed"]) - {start, target})
            paths = networkx.all_simple_paths(graph.subgraph(open_to), start, target, cutoff=case["hops"])
            for path in paths:
                if [entity for entity in path[1:-1] if entity in case["via"]] == case["via"]:
                    yield path


for line in sys.stdin:
    print(json.dumps(sorted(chains(json.loads(line)))))
