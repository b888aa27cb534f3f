# `make help` lists the targets. Everything Python lives in .venv, everything written lives in var/.

# Candidates in order of preference; `make setup PYTHON=/path/to/python` names another one.
PYTHON := python3.11 python3
VENV := .venv
BIN := $(VENV)/bin
PYTEST_FLAGS := -n auto --maxprocesses 4 --dist loadfile

.DEFAULT_GOAL := help
.NOTPARALLEL:
# A recipe is one script: its first failing line ends it.
.ONESHELL:
SHELL := bash
.SHELLFLAGS := -euc
# A recipe that was interrupted must not leave its stamp behind.
.DELETE_ON_ERROR:

# Without a home folder pip would put its cache into the root of the file system.
ifeq ($(strip $(HOME)),)
export PIP_NO_CACHE_DIR := 1
endif

# Further vectors of WeChat's signatures and envelopes, where they lie beside the checkout.
export CONFORMANCE_VECTORS ?= $(wildcard ../shared/data/wechat_vectors.json)

# The tests start Python dozens of times: where it may not keep what it compiled, each pays anew.
unexport PYTHONDONTWRITEBYTECODE

# Written from the document alone, by someone who had seen neither cards nor lexicon.
QUESTIONS ?= bench/sets/taiyuan.jsonl

# -qq: also silences pip's remarks about the machine's own settings; errors are still shown.
PIP_INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check

.PHONY: help
help: ## 列出全部命令
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: setup
setup: $(VENV)/.runtime-installed ## 创建 .venv 并安装运行依赖
	@:

.PHONY: setup-dev
setup-dev: $(VENV)/.dev-installed ## 安装运行与开发依赖
	@:

.PHONY: run
run: setup ## 安装依赖、升级数据库、载入数据并启动服务
	@$(BIN)/flask --app wsgi db upgrade
	$(BIN)/flask --app wsgi cards load data
	exec $(BIN)/gunicorn -c gunicorn.conf.py wsgi:app

.PHONY: test
test: system-packages setup-dev check ## 安装所需软件，检查代码并运行全部测试
	@$(BIN)/pytest $(PYTEST_FLAGS)

.PHONY: check
check: setup-dev ## 检查代码规范、格式与类型
	@$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

.PHONY: format
format: setup-dev ## 自动整理代码格式
	@$(BIN)/ruff check --fix
	$(BIN)/ruff format

.PHONY: migrate
migrate: setup ## 升级数据库结构
	@$(BIN)/flask --app wsgi db upgrade

.PHONY: deliver
deliver: setup ## 发送发件箱里的通知，一直运行
	@exec $(BIN)/flask --app wsgi deliver

.PHONY: bench-questions
bench-questions: system-packages setup-dev ## 测量问答质量与速度（QUESTIONS=题集文件）
	@$(BIN)/python -m bench.questions $(QUESTIONS)

.PHONY: bench-turns
bench-turns: system-packages setup-dev ## 测量对话轮次的吞吐与延迟
	@$(BIN)/python -m bench.turns

.PHONY: clean
clean: ## 删除 .venv 与各类缓存（保留 var/ 中的数据）
	@rm -rf $(VENV) .pytest_cache .ruff_cache .mypy_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: system-packages
system-packages:
	@bash tests/system-packages.sh

$(VENV)/.runtime-installed: requirements.txt requirements-static.txt $(VENV)/.created
	@echo '正在安装依赖…首次约一分钟'
	$(PIP_INSTALL) -r requirements.txt
	$(PIP_INSTALL) --no-deps -r requirements-static.txt
	touch $@

$(VENV)/.dev-installed: requirements-dev.txt requirements.txt requirements-static.txt $(VENV)/.created
	@echo '正在安装依赖…首次约一分钟'
	$(PIP_INSTALL) -r requirements-dev.txt
	$(PIP_INSTALL) --no-deps -r requirements-static.txt
	touch $(VENV)/.runtime-installed $@

$(VENV)/.created:
	@for python in $(PYTHON); do
		$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break
		python=
	done
	if [ -z "$$python" ]; then
		echo '需要 Python 3.11 或更高版本，可用 make setup PYTHON=解释器路径 指定。' >&2
		exit 1
	fi
	# Debian keeps the part of venv that installs pip in a package of its own.
	has_venv() { $$python -c 'import ensurepip; ensurepip.version()' 2>/dev/null; }
	if ! has_venv && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
		echo '正在安装 python3-venv…'
		export DEBIAN_FRONTEND=noninteractive
		apt-get update -qq
		apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
	fi
	if ! has_venv; then
		echo '缺少 python3-venv，请先执行：sudo apt-get install python3-venv' >&2
		exit 1
	fi
	$$python -m venv $(VENV)
	touch $@
