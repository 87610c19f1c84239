#!/usr/bin/env python3
"""SIR by NDlib and by Démarche on the same graph with the same rates.

    bench/ndlib/compare.py [--nodes N] [--runs R]

wants ndlib to be importable (pip install ndlib, or PYTHONPATH on its sources)
and Go. It prints the final sizes of both with their standard errors, the
distance between them in standard errors, and how many runs each makes in a
second on one core. It exits with 1 when the sizes differ by more than four
standard errors.
"""
import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
import time

import networkx as nx
import numpy as np
import ndlib.models.ModelConfig as mc
from ndlib.models.epidemics.SIRModel import SIRModel

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXPERIMENT = """
title: SIR on a given graph
population:
  kind: ties
  size: {size}
  ties: {ties}
spread:
  contact: {{believers: {contact:.9f}, sceptics: 0}}
  adopt: 1
  pass-on: 1
  fade: {fade:.9f}
  start: {{believers: {first}}}
  print: [heard, sharers]
ticks: {ticks}
repetitions: {runs}
"""


def ndlib(graph, beta, gamma, first, ticks, runs):
    """Final sizes as shares, and the seconds that the runs took."""
    sizes, spent = [], 0.0
    for seed in range(runs):
        rng = np.random.default_rng(seed)
        np.random.seed(seed)
        model = SIRModel(graph, seed=seed)
        config = mc.Configuration()
        config.add_model_parameter("beta", beta)
        config.add_model_parameter("gamma", gamma)
        config.add_model_initial_configuration("Infected", [int(v) for v in rng.choice(graph.number_of_nodes(), first, replace=False)])
        model.set_initial_status(config)
        start = time.perf_counter()
        for _ in range(ticks):
            counts = model.iteration(node_status=False)["node_count"]
            if counts[1] == 0:
                break
        spent += time.perf_counter() - start
        sizes.append(1 - counts[0] / graph.number_of_nodes())
    return sizes, spent


def demarche(binary, graph, beta, gamma, first, ticks, runs):
    """The result of `demarche model run` and the seconds that it took on one core."""
    # NDlib's chances for each tick are hazards here: 1 - exp(-hazard).
    text = EXPERIMENT.format(
        size=graph.number_of_nodes(), ticks=ticks, runs=runs, first=first, contact=-math.log(1 - beta), fade=-math.log(1 - gamma),
        ties="[" + ", ".join(f"[{a}, {b}], [{b}, {a}]" for a, b in graph.edges()) + "]")
    with tempfile.NamedTemporaryFile("w", suffix=".yaml", delete=False) as file:
        file.write(text)
    try:
        start = time.perf_counter()
        out = subprocess.run([binary, "model", "run", file.name, "--json"], check=True, capture_output=True, text=True,
                             env=dict(os.environ, GOMAXPROCS="1")).stdout
        return json.loads(out), time.perf_counter() - start
    finally:
        os.unlink(file.name)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--nodes", type=int, default=2000)
    args.add_argument("--runs", type=int, default=60)
    args = args.parse_args()
    beta, gamma, ticks, first = 0.02, 0.1, 400, 20
    graph = nx.barabasi_albert_graph(args.nodes, 5, seed=1)

    with tempfile.TemporaryDirectory() as folder:
        binary = os.path.join(folder, "demarche")
        subprocess.run(["go", "build", "-o", binary, "./cmd/demarche"], cwd=ROOT, check=True)
        many = 200 * args.runs
        report, ours = demarche(binary, graph, beta, gamma, first, ticks, many)
        _, empty = demarche(binary, graph, beta, gamma, first, 1, 1)  # reading the graph
    sizes, theirs = ndlib(graph, beta, gamma, first, ticks, args.runs)

    found = report["spread"]["heard"]
    mean = sum(sizes) / len(sizes)
    sd = math.sqrt(sum((x - mean) ** 2 for x in sizes) / (len(sizes) - 1))
    error = sd / math.sqrt(len(sizes))
    z = (found["mean"] - mean) / math.hypot(error, found["se"])
    print(f"graph      Barabasi-Albert, {args.nodes} nodes, {graph.number_of_edges()} edges; beta {beta}, gamma {gamma}, {first} infected")
    print(f"NDlib      final size {mean:.4f} +- {error:.4f} over {len(sizes)} runs, {len(sizes) / theirs:.2f} runs/s")
    print(f"Demarche   final size {found['mean']:.4f} +- {found['se']:.4f} over {many} runs, {many / max(ours - empty, 1e-9):.0f} runs/s on one core")
    print(f"distance   {z:+.2f} standard errors; {many / max(ours - empty, 1e-9) / (len(sizes) / theirs):.0f} times as fast")
    sys.exit(0 if abs(z) <= 4 else 1)


if __name__ == "__main__":
    main()
