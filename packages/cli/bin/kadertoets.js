#!/usr/bin/env node
import '../dist/kadertoets.js';
