package experiment

import (
	"reflect"
	"strings"
)

// rates writes a struct of rates as a file would set them, as in
// contact: {believers: 0.1}, adopt: 1; what is 0 or empty is left out.
func rates(v any) string { return keys(reflect.ValueOf(v)) }

func keys(v reflect.Value) string {
	var parts []string
	for i := range v.NumField() {
		if v.Field(i).IsZero() || v.Field(i).Kind() == reflect.Slice && v.Field(i).Len() == 0 {
			continue
		}
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		parts = append(parts, name+": "+value(v.Field(i)))
	}
	return strings.Join(parts, ", ")
}

func value(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Struct:
		return "{" + keys(v) + "}"
	case reflect.Slice:
		var parts []string
		for i := range v.Len() {
			parts = append(parts, value(v.Index(i)))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case reflect.Float64:
		return number(v.Float())
	case reflect.Int, reflect.Int32:
		return number(float64(v.Int()))
	case reflect.Bool:
		return yes(v.Bool())
	}
	return v.String()
}
