"""OpenFisca's web API under gunicorn as the desk runs, with one worker."""

workers = 1
worker_class = "gthread"
threads = 64
keepalive = 15
