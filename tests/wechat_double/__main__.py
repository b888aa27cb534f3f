"""`python -m tests.wechat_double [port]`: the platform in a process of its own."""

import sys

from tests.wechat_double.server import listen

server = listen(int(sys.argv[1]) if len(sys.argv) > 1 else 8100)
print(f"WECHAT_API_BASE=http://127.0.0.1:{server.port}", flush=True)
server.serve_forever()
