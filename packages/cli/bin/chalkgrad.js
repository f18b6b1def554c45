#!/usr/bin/env node
import "../dist/chalkgrad.js";
