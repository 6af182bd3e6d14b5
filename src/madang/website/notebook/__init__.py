"""The question notebook (탐구 노트): a club's own science."""
