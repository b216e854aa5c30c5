"""Runs scripts one after another and says how each ended.

Reads a JSON list of {"name", "source"} and writes a list of {"name", "error"} or {"name", "printed",
"shape", "data"}: what a script printed, and its variable `output`. With --compile it only compiles them.
"""
import contextlib
import io
import json
import sys
import traceback


def finished(name, source):
    printed = io.StringIO()
    names = {"__name__": "__main__"}
    try:
        code = compile(source, name, "exec")
        if "--compile" in sys.argv:
            return {"name": name}
        with contextlib.redirect_stdout(printed):
            exec(code, names)
        output = names["output"]
        return {
            "name": name,
            "printed": printed.getvalue(),
            "shape": list(output.shape),
            "data": [float(value) for value in output.reshape(-1)],
        }
    except Exception:
        return {"name": name, "error": traceback.format_exc()}


json.dump([finished(**script) for script in json.load(sys.stdin)], sys.stdout)
