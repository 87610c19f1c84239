package tone

import (
	"strings"
	"testing"
)

// benchPosts are 280 characters each, full of formulae.
var benchPosts = map[string]string{
	"en": "We strongly condemn the attack on our convoy and call on both sides to exercise restraint. Our thoughts are with the " +
		"families. If the shelling does not stop by midnight, we reserve the right to take all necessary measures; we remain " +
		"ready for dialogue at any level, today #Sarn.",
	"fr": "Nous condamnons fermement l'attaque contre notre convoi et appelons les deux parties à la retenue. Nos pensées vont aux " +
		"familles. Si les tirs ne cessent pas avant minuit, nous nous réservons le droit d'agir ; nous restons ouverts au dialogue " +
		"à tout niveau, dès ce soir.",
	"es": "Condenamos enérgicamente el ataque contra nuestro convoy y llamamos a ambas partes a la moderación. Nuestros pensamientos están " +
		"con las familias. Si los disparos no cesan antes de medianoche, nos reservamos el derecho a actuar; seguimos abiertos al " +
		"diálogo a todos los niveles.",
	"ar": "ندين بأشد العبارات الهجوم على قافلتنا وندعو الطرفين إلى ضبط النفس. قلوبنا مع العائلات. وإذا لم يتوقف إطلاق النار قبل منتصف الليل " +
		"فإننا نحتفظ بحقنا في الرد، ونبقى منفتحين على الحوار على جميع المستويات منذ هذه الليلة، ونتابع الموقف عن كثب مع شركائنا ونعلن كل جديد.",
}

func BenchmarkRead280(b *testing.B) {
	for _, lang := range Languages() {
		b.Run(lang, func(b *testing.B) {
			for b.Loop() {
				Read(lang, benchPosts[lang])
			}
		})
	}
}

func BenchmarkRead28000(b *testing.B) {
	text := strings.Repeat(benchPosts["en"]+"\n", 100)
	for b.Loop() {
		Read("en", text)
	}
}
